package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
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

  /** Whether it is above or below the mean of the others. */
  public Standing standing(int one) {
    double above = probabilityAboveOthers(one);
    double error = ERROR / Math.max(1, rates.size());
    if (rates.size() > 1 && above >= 1 - error) {
      return Standing.ABOVE;
    }
    return rates.size() > 1 && above <= error ? Standing.BELOW : Standing.NOT_SHOWN;
  }

  /** Whether it is above the mean, and no other is better by more than two points. */
  public boolean isBest(int one) {
    return standing(one) == Standing.ABOVE
        && ProbabilityOfBest.within(AS_GOOD, rates, one) >= 1 - ERROR;
  }

  /** Both means are taken as normal, which is close for sums of several. */
  private double probabilityAboveOthers(int one) {
    var list = ProbabilityOfBest.others(rates, one);
    double mean = list.stream().mapToDouble(RateDensity::mean).average().orElse(0);
    double variance =
        list.stream().mapToDouble(RateDensity::variance).sum() / Math.pow(list.size(), 2);
    var own = rates.get(one);
    return NormalDistribution.of(0, 1)
        .cumulativeProbability((own.mean() - mean) / Math.sqrt(own.variance() + variance));
  }
}
