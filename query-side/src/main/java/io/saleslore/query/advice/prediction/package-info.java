/** Predicts how likely an approach is to work, from all that is known of the customer at once. */
@NullMarked
package io.saleslore.query.advice.prediction;

import org.jspecify.annotations.NullMarked;
