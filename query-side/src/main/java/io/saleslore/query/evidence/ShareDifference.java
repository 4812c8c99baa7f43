package io.saleslore.query.evidence;

import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far one share is from another, with a test whether chance explains it.
 *
 * @param change the second less the first, as a share of one
 * @param error its standard error
 * @param shape how its error is distributed, in units of itself
 */
public record ShareDifference(double change, double error, ContinuousDistribution shape) {
  private static final double SIGNIFICANCE = 0.05;

  /** In percentage points. */
  public record PercentagePoints(int change, int low, int high) {}

  /**
   * From the months before to the months now.
   *
   * @param priorStrength how alike months are: what is in one release may all count for one month,
   *     so months differ by more than chance, and shares of few months are less sure than they look
   *     (their error is taken as Student's with as many degrees of freedom as there are months)
   */
  public static ShareDifference ofMonths(
      List<Trials> before, List<Trials> now, double priorStrength) {
    double variance = variance(before, priorStrength) + variance(now, priorStrength);
    return new ShareDifference(
        Trials.sum(now).rate() - Trials.sum(before).rate(),
        Math.sqrt(variance),
        TDistribution.of(Math.max(1, before.size() + now.size() - 2)));
  }

  /** Between how often something happens in so many cases there and here, as Poisson rates. */
  public static ShareDifference ofPoissonRates(
      double there, double casesThere, double here, double casesHere) {
    double variance = there / (casesThere * casesThere) + here / (casesHere * casesHere);
    return new ShareDifference(
        here / casesHere - there / casesThere, Math.sqrt(variance), StandardNormal.DISTRIBUTION);
  }

  /**
   * Whether it is more than chance explains, with 95 % for all of so many comparisons together
   * (Bonferroni).
   */
  public boolean isSignificant(int comparisons) {
    return Math.abs(change) > margin(comparisons);
  }

  /** With the interval that holds it, with 95 % for all of so many comparisons together. */
  public PercentagePoints points(int comparisons) {
    double margin = margin(comparisons);
    return new PercentagePoints(
        RoundedRate.percent(change),
        RoundedRate.percent(change - margin),
        RoundedRate.percent(change + margin));
  }

  private double margin(int comparisons) {
    return error * shape.inverseSurvivalProbability(SIGNIFICANCE / 2 / Math.max(1, comparisons));
  }

  /** Of the share over the months, by the design effect of each month's cases. */
  private static double variance(List<Trials> months, double priorStrength) {
    double share = BetaEstimate.withUniformPrior(Trials.sum(months)).mean();
    double correlation = 1 / (priorStrength + 1);
    double cases = Trials.sum(months).cases();
    return months.stream()
        .mapToDouble(month -> month.cases() * (1 + Math.max(0, month.cases() - 1) * correlation))
        .map(each -> each * share * (1 - share) / (cases * cases))
        .sum();
  }
}
