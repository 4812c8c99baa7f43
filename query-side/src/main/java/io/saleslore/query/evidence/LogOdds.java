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

  /** The probability of these log odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
