/** Keeps account of what noisy releases tell of a story. */
@NullMarked
package io.saleslore.anonymizer.noise;

import org.jspecify.annotations.NullMarked;
