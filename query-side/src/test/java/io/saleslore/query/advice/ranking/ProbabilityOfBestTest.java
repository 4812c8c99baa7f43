package io.saleslore.query.advice.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.evidence.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbabilityOfBestTest {
  @Test
  void one_rate_alone_is_the_best() {
    assertThat(ProbabilityOfBest.ofEach(List.of(rate(3, 7)))).containsExactly(1.0);
    assertThat(ProbabilityOfBest.ofEach(List.of())).isEmpty();
  }

  @Test
  void equal_rates_share_the_probability() {
    var equal = rate(12, 20);
    assertThat(ProbabilityOfBest.ofEach(List.of(equal, equal, equal, equal)))
        .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-9));
  }

  @Test
  void probabilities_add_up_to_one_and_follow_the_order_of_alike_rates() {
    var random = new Random(61);
    for (int i = 0; i < 50; i++) {
      int[] successes = random.ints(5, 1, 60).sorted().toArray();
      var probabilities =
          ProbabilityOfBest.ofEach(
              Arrays.stream(successes).mapToObj(s -> rate(s, 60 - s)).toList());
      assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-9));
      assertThat(probabilities).isSorted();
    }
  }

  /** A rate of which less is known may be the best although its mean is lower. */
  @Test
  void they_are_how_often_a_draw_is_the_highest() {
    var estimates = List.of(rate(60, 40), rate(5, 4), rate(90, 70));
    var random = new Random(62);
    int rounds = 40_000;
    var wins = new int[3];
    for (int round = 0; round < rounds; round++) {
      var draws =
          estimates.stream().mapToDouble(each -> each.quantile(random.nextDouble())).toArray();
      wins[IntStream.range(0, 3).boxed().max((i, j) -> Double.compare(draws[i], draws[j])).get()]++;
    }
    var probabilities = ProbabilityOfBest.ofEach(estimates);
    for (int i = 0; i < 3; i++) {
      assertThat(probabilities[i]).isEqualTo((double) wins[i] / rounds, within(0.01));
    }
  }

  private static RateDensity rate(int successes, int failures) {
    return RateDensity.of(new Trials(successes, successes + failures));
  }
}
