package io.saleslore.query.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Thompson sampling: each candidate is put where one draw from what is believed of it falls. */
@Component
class Exploration {
  private final RandomGenerator.SplittableGenerator random;

  Exploration() {
    this(RandomGenerator.SplittableGenerator.of("L64X128MixRandom"));
  }

  Exploration(RandomGenerator.SplittableGenerator random) {
    this.random = random;
  }

  List<Candidate> order(List<Candidate> candidates) {
    var own = own();
    var draws = new HashMap<Candidate, Double>();
    for (var each : candidates) {
      var belief = each.eased().belief().distribution();
      draws.put(each, belief.inverseCumulativeProbability(own.nextDouble()));
    }
    return candidates.stream()
        .sorted(
            Comparator.<Candidate>comparingDouble(each -> draws.getOrDefault(each, 0.0)).reversed())
        .toList();
  }

  private synchronized RandomGenerator own() {
    return random.split();
  }
}
