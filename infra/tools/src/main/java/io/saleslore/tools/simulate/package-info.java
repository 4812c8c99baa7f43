/** Invents a world of marketers and customers whose truth is known, from a seed. */
@NullMarked
package io.saleslore.tools.simulate;

import org.jspecify.annotations.NullMarked;
