package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import java.util.List;
import java.util.stream.IntStream;

/** What is shown of rates that are compared with each other. */
final class ComparisonFixture {
  private ComparisonFixture() {}

  static List<Standing> standings(List<RateDensity> rates) {
    var comparison = new RateComparison(rates);
    return new ShownDifferences(
            IntStream.range(0, rates.size()).mapToObj(comparison::difference).toList(), 0.05)
        .standings();
  }
}
