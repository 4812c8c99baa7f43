/** What can be said to a deal and what has happened to it. */
@NullMarked
package io.saleslore.kernel.deal;

import org.jspecify.annotations.NullMarked;
