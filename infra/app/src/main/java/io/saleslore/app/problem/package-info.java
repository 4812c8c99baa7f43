/** Errors as RFC 9457 problems. */
@NullMarked
package io.saleslore.app.problem;

import org.jspecify.annotations.NullMarked;
