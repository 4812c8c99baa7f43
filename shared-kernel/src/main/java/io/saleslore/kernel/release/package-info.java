/** The only events of the global zone: sums over a crowd of marketers. */
@NullMarked
package io.saleslore.kernel.release;

import org.jspecify.annotations.NullMarked;
