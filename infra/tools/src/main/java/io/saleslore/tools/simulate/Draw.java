package io.saleslore.tools.simulate;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Everything that is left to chance, from one seed. */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    this(new SplittableRandom(seed));
  }

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** A source of its own, so that what is drawn from it moves nothing else. */
  Draw split() {
    return new Draw(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them, each as often as its weight says against the others'. */
  <T> T oneOf(Map<T, Integer> weights) {
    int at = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
    for (var each : weights.entrySet()) {
      at -= each.getValue();
      if (at < 0) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("weights are positive");
  }
}
