package io.saleslore.query.evidence;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** What is believed of a rate: a Beta distribution. */
public record Belief(double alpha, double beta) {
  private static final double TAIL = 0.025;

  /** Knowing nothing else: the uniform prior (Bayes, Laplace) and what was seen. */
  public static Belief plain(Tries tries) {
    return new Belief(1, 1).seeing(tries);
  }

  /**
   * A prior of this mean.
   *
   * @param strength how many cases it is worth
   */
  public static Belief around(double mean, double strength) {
    return new Belief(mean * strength, (1 - mean) * strength);
  }

  /** Several rates weighted by how surely they are known, with the mean and variance of that. */
  public static Belief together(List<Belief> beliefs) {
    double weights = 0;
    double sum = 0;
    for (var belief : beliefs) {
      weights += 1 / belief.variance();
      sum += belief.mean() / belief.variance();
    }
    double mean = sum / weights;
    return around(mean, mean * (1 - mean) * weights - 1);
  }

  /** The posterior: Beta is conjugate to the binomial. */
  public Belief seeing(Tries tries) {
    return new Belief(alpha + tries.successes(), beta + tries.failures());
  }

  /** The expected rate, 0 to 1. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** How many cases it is worth. */
  public double strength() {
    return alpha + beta;
  }

  /** The variance of the rate. */
  public double variance() {
    return mean() * (1 - mean()) / (strength() + 1);
  }

  /** The equal-tailed interval that holds the rate with 95 %. */
  public Interval interval() {
    var distribution = distribution();
    return new Interval(
        distribution.inverseCumulativeProbability(TAIL),
        distribution.inverseSurvivalProbability(TAIL));
  }

  /** As a distribution. */
  public BetaDistribution distribution() {
    return BetaDistribution.of(alpha, beta);
  }

  /**
   * How probable it is that this rate is above another, independent one: both differences taken as
   * normal, which is close from a few dozen cases on.
   */
  public double above(Belief other) {
    double spread = Math.sqrt(variance() + other.variance());
    return Normal.probabilityBelow((mean() - other.mean()) / spread);
  }
}
