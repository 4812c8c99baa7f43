package io.saleslore.query.evidence;

/** The logarithm of the odds, on which the effects of several attributes are added. */
public final class LogOdds {
  private static final double EDGE = 1e-6;

  private LogOdds() {}

  /** Of a probability; certain ones are taken as nearly certain. */
  public static double of(double probability) {
    double inside = Math.clamp(probability, EDGE, 1 - EDGE);
    return Math.log(inside / (1 - inside));
  }

  /** Of an estimate's mean. */
  public static double of(BetaEstimate estimate) {
    return of(estimate.mean());
  }

  /** The probability of these log odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The variance of the log odds of a Beta distribution, by two terms of the trigamma function. */
  public static double variance(BetaEstimate estimate) {
    return trigamma(estimate.alpha()) + trigamma(estimate.beta());
  }

  private static double trigamma(double x) {
    return 1 / x + 1 / (2 * x * x);
  }
}
