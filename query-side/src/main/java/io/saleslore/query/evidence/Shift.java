package io.saleslore.query.evidence;

import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far one share is from another.
 *
 * @param change the second less the first, as a share of one
 * @param error its standard error
 * @param shape how its error is distributed, in units of itself
 */
public record Shift(double change, double error, ContinuousDistribution shape) {
  private static final double WRONG = 0.05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** In percentage points. */
  public record Points(int change, int low, int high) {}

  /**
   * From the months before to the months now.
   *
   * @param strength how alike months are: what is in one release may all count for one month, so
   *     months differ by more than chance, and shares of few months are less sure than they look
   *     (their error is taken as Student's with as many degrees of freedom as there are months)
   */
  public static Shift between(List<Tries> before, List<Tries> now, double strength) {
    double from = Belief.plain(sum(before)).mean();
    double to = Belief.plain(sum(now)).mean();
    double variance = variance(before, from, strength) + variance(now, to, strength);
    return new Shift(
        sum(now).rate() - sum(before).rate(),
        Math.sqrt(variance),
        TDistribution.of(Math.max(1, before.size() + now.size() - 2)));
  }

  /** Between how often something happens in so many cases here and there, as Poisson rates. */
  public static Shift ofRates(double there, double casesThere, double here, double casesHere) {
    double variance = there / (casesThere * casesThere) + here / (casesHere * casesHere);
    return new Shift(here / casesHere - there / casesThere, Math.sqrt(variance), NORMAL);
  }

  /**
   * Whether it is more than chance explains, with 95 % for all of so many comparisons together
   * (Bonferroni).
   */
  public boolean isShown(int comparisons) {
    return Math.abs(change) > reach(comparisons);
  }

  /** With the interval that holds it, with 95 % for all of so many comparisons together. */
  public Points points(int comparisons) {
    double reach = reach(comparisons);
    return new Points(
        Rate.percent(change), Rate.percent(change - reach), Rate.percent(change + reach));
  }

  private double reach(int comparisons) {
    return error * shape.inverseSurvivalProbability(WRONG / 2 / Math.max(1, comparisons));
  }

  private static double variance(List<Tries> months, double share, double strength) {
    double correlation = 1 / (strength + 1);
    double cases = sum(months).cases();
    return months.stream()
        .mapToDouble(month -> month.cases() * (1 + Math.max(0, month.cases() - 1) * correlation))
        .map(each -> each * share * (1 - share) / (cases * cases))
        .sum();
  }

  private static Tries sum(List<Tries> months) {
    return months.stream().reduce(Tries.NONE, Tries::plus);
  }
}
