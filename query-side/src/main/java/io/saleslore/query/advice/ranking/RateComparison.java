package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Compares several rates, such as of all approaches to one situation. */
public record RateComparison(List<RateDensity> rates) {
  private static final double ERROR = 0.05;

  /** Whoever is within two points of the best is as good as it. */
  private static final double AS_GOOD = 0.02;

  /** As a deviation; what is known of rates without any doubt is taken as this sure. */
  private static final double SHARPEST = 1e-6;

  /** The same with something else known of one. */
  RateComparison with(int one, RateDensity rate) {
    var changed = new ArrayList<>(rates);
    changed.set(one, rate);
    return new RateComparison(changed);
  }

  /** The expected mean of the others. */
  double meanOfOthers(int one) {
    return ProbabilityOfBest.others(rates, one).stream()
        .mapToDouble(RateDensity::mean)
        .average()
        .orElse(0.5);
  }

  /**
   * Whether one is shown to be above the mean of the others with 95 %, where it was chosen of all
   * of them to be told of alone (Bonferroni).
   */
  public boolean isAbove(int one) {
    return rates.size() > 1 && probabilityAboveOthers(one) >= 1 - ERROR / rates.size();
  }

  /** How one lies to the mean of the others, nowhere where there are none. */
  Difference difference(int one) {
    return Difference.of(rates.size() < 2 ? 0.5 : probabilityAboveOthers(one));
  }

  /** Whether no other is better by more than two points. */
  boolean isAsGoodAsBest(int one) {
    return ProbabilityOfBest.within(AS_GOOD, rates, one) >= 1 - ERROR;
  }

  /**
   * The mean of the others is taken as normal, which is close for several; the one is not, since
   * what is known of it may be that it is either like the others or far from them.
   */
  private double probabilityAboveOthers(int one) {
    var list = ProbabilityOfBest.others(rates, one);
    double variance =
        list.stream().mapToDouble(RateDensity::variance).sum() / Math.pow(list.size(), 2);
    var ofOthers =
        NormalDistribution.of(meanOfOthers(one), Math.max(SHARPEST, Math.sqrt(variance)));
    return rates.get(one).expected(ofOthers::cumulativeProbability);
  }
}
