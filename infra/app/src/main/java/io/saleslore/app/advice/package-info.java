/** Advice beside a conversation: the private side reads it, the query side is asked in codes. */
@NullMarked
package io.saleslore.app.advice;

import org.jspecify.annotations.NullMarked;
