/** Invents a world of marketers and customers whose truth is known, from a seed. */
@NullMarked
package io.saleslore.infra.simulate;

import org.jspecify.annotations.NullMarked;
