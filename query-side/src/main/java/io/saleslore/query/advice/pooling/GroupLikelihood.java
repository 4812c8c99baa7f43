package io.saleslore.query.advice.pooling;

import java.util.List;

/**
 * What a group's own trials say of its rate, and of the centre of its siblings if they lie so far
 * apart.
 */
record GroupLikelihood(RateDensity own, List<RateDensity> byScale) {
  static GroupLikelihood of(RateDensity own) {
    return new GroupLikelihood(own, Spread.byScale(own));
  }
}
