package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How probable it is for each of several independent rates to be the highest: the share of times
 * that Thompson sampling (Biometrika 25, 1933) puts it first.
 */
final class ProbabilityOfBest {
  private ProbabilityOfBest() {}

  static double[] ofEach(List<RateDensity> rates) {
    var best = IntStream.range(0, rates.size()).mapToDouble(i -> within(0, rates, i)).toArray();
    double sum = Arrays.stream(best).sum();
    return Arrays.stream(best).map(each -> each / sum).toArray();
  }

  /** How probable it is that no other rate is higher by more than this margin. */
  static double within(double margin, List<RateDensity> rates, int one) {
    var list = others(rates, one);
    return rates
        .get(one)
        .expected(
            rate ->
                list.stream()
                    .mapToDouble(each -> each.below(rate + margin))
                    .reduce(1, (a, b) -> a * b));
  }

  static List<RateDensity> others(List<RateDensity> rates, int one) {
    return IntStream.range(0, rates.size()).filter(i -> i != one).mapToObj(rates::get).toList();
  }
}
