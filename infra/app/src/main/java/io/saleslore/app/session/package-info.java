/** Signing in with a browser: a cookie that holds the bearer token, until it ends. */
@NullMarked
package io.saleslore.app.session;

import org.jspecify.annotations.NullMarked;
