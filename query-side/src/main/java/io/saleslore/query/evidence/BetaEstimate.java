package io.saleslore.query.evidence;

import java.util.Collection;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** What is known of a rate: a Beta distribution, a prior or a posterior. */
public record BetaEstimate(double alpha, double beta) {
  private static final double TAIL = 0.025;

  /** The posterior of these trials under the uniform prior (Bayes, Laplace). */
  public static BetaEstimate withUniformPrior(Trials trials) {
    return new BetaEstimate(1, 1).updated(trials);
  }

  /**
   * A distribution of this mean.
   *
   * @param strength how many cases it is worth
   */
  public static BetaEstimate ofMean(double mean, double strength) {
    return new BetaEstimate(mean * strength, (1 - mean) * strength);
  }

  /** Several rates as one: the mean weighted by inverse variance, with the variance of that. */
  public static BetaEstimate pooled(Collection<BetaEstimate> estimates) {
    double weights = 0;
    double sum = 0;
    for (var estimate : estimates) {
      weights += 1 / estimate.variance();
      sum += estimate.mean() / estimate.variance();
    }
    double mean = sum / weights;
    return ofMean(mean, mean * (1 - mean) * weights - 1);
  }

  /** The posterior after more trials: Beta is conjugate to the binomial. */
  public BetaEstimate updated(Trials trials) {
    return new BetaEstimate(alpha + trials.successes(), beta + trials.failures());
  }

  /**
   * The prior of a cell in the group that this estimates: the same mean, worth as many cases as
   * this estimate and the likeness of the cells allow together.
   *
   * @param priorStrength how alike the cells are, as {@link PriorStrength} learns it
   */
  public BetaEstimate priorOfCells(double priorStrength) {
    return ofMean(mean(), 1 / (1 / strength() + 1 / priorStrength));
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
  public CredibleInterval interval() {
    var distribution = distribution();
    return new CredibleInterval(
        distribution.inverseCumulativeProbability(TAIL),
        distribution.inverseSurvivalProbability(TAIL));
  }

  /** As a distribution, for quantiles and draws. */
  public BetaDistribution distribution() {
    return BetaDistribution.of(alpha, beta);
  }

  /**
   * How probable it is that this rate is above another, independent one: both are taken as normal,
   * which is close from a few dozen cases on.
   */
  public double probabilityAbove(BetaEstimate other) {
    double spread = Math.sqrt(variance() + other.variance());
    return StandardNormal.probabilityBelow((mean() - other.mean()) / spread);
  }
}
