/** Threads that may block: the loops of this process, and the way from and to reactive code. */
@NullMarked
package io.saleslore.query.background;

import org.jspecify.annotations.NullMarked;
