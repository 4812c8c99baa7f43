package io.saleslore.app.session;

import org.jspecify.annotations.Nullable;

/**
 * A wish to go in.
 *
 * @param as the id of one of the people to go in as
 */
record SignIn(@Nullable String as) {}
