package io.saleslore.query.advice.successrate;

import io.saleslore.query.advice.pooling.RateDensity;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a customer of whom several things are known, from what is known of each by itself:
 * the effects are added in log odds, since no release counts them together.
 *
 * @param general of all customers
 */
record JointRate(RateDensity general) {
  private static final double SAME_EFFECT = 0.5;

  /** Industry and what else is known are taken as independent of each other. */
  RateDensity of(@Nullable RateDensity industry, @Nullable RateDensity firm) {
    if (industry == null) {
      return firm == null ? general : firm;
    }
    return firm == null ? industry : industry.plus(effect(firm));
  }

  /**
   * Larger firms buy at higher prices, and no release tells how much of one effect is the other's:
   * both cases are taken as equally likely.
   */
  RateDensity ofOverlapping(RateDensity one, RateDensity other) {
    return one.or(one.plus(effect(other)), SAME_EFFECT);
  }

  private RateDensity effect(RateDensity group) {
    return group.minus(general.meanLogOdds());
  }
}
