/** Writes under an idempotency key: done once, and answered the same way for a day. */
@NullMarked
package io.saleslore.app.idempotency;

import org.jspecify.annotations.NullMarked;
