/** Measures what the platform says of a world whose truth is known. */
@NullMarked
package io.saleslore.tools.evaluate;

import org.jspecify.annotations.NullMarked;
