package io.saleslore.query.advice.pooling;

import java.util.List;

/**
 * What a group's own trials say of its rate, and of the centre of its siblings if they lie so far
 * apart.
 */
record GroupEvidence(RateDensity own, List<RateDensity> byScale) {
  static GroupEvidence of(RateDensity own) {
    return new GroupEvidence(own, Spread.byScale(own));
  }
}
