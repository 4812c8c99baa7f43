package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares several rates, such as of all approaches to one situation. Each claim is made with 95 %
 * for all of them together (Bonferroni).
 */
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

  /** Whether it is above or below the mean of the others. */
  public Standing standing(int one) {
    if (rates.size() < 2) {
      return Standing.NOT_SHOWN;
    }
    double above = probabilityAboveOthers(one);
    double error = ERROR / rates.size();
    if (above >= 1 - error) {
      return Standing.ABOVE;
    }
    return above <= error ? Standing.BELOW : Standing.NOT_SHOWN;
  }

  /** Whether it is above the mean, and no other is better by more than two points. */
  public boolean isBest(int one) {
    return standing(one) == Standing.ABOVE
        && ProbabilityOfBest.within(AS_GOOD, rates, one) >= 1 - ERROR;
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
