/** Hashes without a key. */
@NullMarked
package io.saleslore.kernel.hash;

import org.jspecify.annotations.NullMarked;
