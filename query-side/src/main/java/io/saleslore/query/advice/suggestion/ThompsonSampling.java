package io.saleslore.query.advice.suggestion;

import io.saleslore.query.advice.ranking.RankedApproach;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Orders approaches by one draw each from the distribution of how often they ease. */
@Component
class ThompsonSampling {
  private final RandomGenerator.SplittableGenerator random;

  ThompsonSampling() {
    this(RandomGenerator.SplittableGenerator.of("L64X128MixRandom"));
  }

  ThompsonSampling(RandomGenerator.SplittableGenerator random) {
    this.random = random;
  }

  List<RankedApproach> order(List<RankedApproach> approaches) {
    var own = split();
    var draws = new HashMap<RankedApproach, Double>();
    for (var each : approaches) {
      draws.put(each, each.eased().compared().quantile(own.nextDouble()));
    }
    return approaches.stream()
        .sorted(
            Comparator.<RankedApproach>comparingDouble(each -> draws.getOrDefault(each, 0.0))
                .reversed())
        .toList();
  }

  /** A generator for one caller: splitting is not safe for several at once. */
  private synchronized RandomGenerator split() {
    return random.split();
  }
}
