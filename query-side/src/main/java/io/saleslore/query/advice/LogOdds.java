package io.saleslore.query.advice;

import io.saleslore.query.evidence.Belief;

/** The logarithm of the odds, on which the effects of several properties are added. */
final class LogOdds {
  private static final double EDGE = 1e-6;

  private LogOdds() {}

  static double of(double probability) {
    double inside = Math.clamp(probability, EDGE, 1 - EDGE);
    return Math.log(inside / (1 - inside));
  }

  static double of(Belief belief) {
    return of(belief.mean());
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The variance of the log odds of a Beta distribution, by two terms of the trigamma function. */
  static double variance(Belief belief) {
    return trigamma(belief.alpha()) + trigamma(belief.beta());
  }

  private static double trigamma(double x) {
    return 1 / x + 1 / (2 * x * x);
  }
}
