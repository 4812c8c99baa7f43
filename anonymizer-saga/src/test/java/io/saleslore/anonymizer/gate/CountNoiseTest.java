package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountNoiseTest {
  private static final int DRAWS = 1_000_000;
  private static final List<Count> COUNTS = FactKind.OBJECTION_BY_INDUSTRY.counts();
  private static final Map<Count, Integer> EXACT =
      Map.of(Count.TRIED, 40, Count.EASED, 20, Count.DECIDED, 30, Count.WON, 10);

  /** The square of each difference over what is expected: 19 free cells, 99.99 % below 50. */
  @Test
  void a_million_draws_are_spread_as_the_formula_says() {
    var distribution = new TwoSidedGeometric(Math.exp(-0.5));
    var random = new Random(17);
    var drawn = new long[21];
    for (int draw = 0; draw < DRAWS; draw++) {
      int number = distribution.of(random.nextLong(), random.nextLong());
      drawn[Math.clamp(number, -10, 10) + 10]++;
    }
    double squares = 0;
    for (int number = -9; number <= 9; number++) {
      double expected = DRAWS * distribution.probability(number);
      squares += Math.pow(drawn[number + 10] - expected, 2) / expected;
    }
    assertThat(squares).isLessThan(50);
  }

  @Test
  void its_probabilities_sum_to_one() {
    var distribution = new TwoSidedGeometric(0.8);
    double all = LongStream.rangeClosed(-200, 200).mapToDouble(n -> at(distribution, n)).sum();
    assertThat(all).isCloseTo(1, within(1e-9));
  }

  private static double at(TwoSidedGeometric distribution, long number) {
    return distribution.probability((int) number);
  }

  /** Of one customer a release has three facts of four counts at most. */
  @Test
  void no_story_changes_the_likelihood_of_a_release_by_more_than_epsilon() {
    double epsilon = 2;
    var count = new TwoSidedGeometric(Math.exp(-epsilon / (4 * 3)));
    for (int noise = -50; noise <= 50; noise++) {
      for (int changed = -3; changed <= 3; changed++) {
        double ofAllCounts =
            4 * Math.log(count.probability(noise) / count.probability(noise + changed));
        assertThat(Math.abs(ofAllCounts)).isLessThanOrEqualTo(epsilon + 1e-9);
      }
    }
  }

  @Test
  void exact_counts_stay_exact() {
    assertThat(noise(0, 1).added(COUNTS, EXACT, 7)).isEqualTo(EXACT);
  }

  @Test
  void the_noise_of_a_release_is_drawn_once_and_another_edition_draws_anew() {
    var first = noise(1, 1).added(COUNTS, EXACT, 7);
    assertThat(noise(1, 1).added(COUNTS, EXACT, 7)).isEqualTo(first).isNotEqualTo(EXACT);
    assertThat(noise(1, 1).added(COUNTS, EXACT, 8)).isNotEqualTo(first);
    assertThat(noise(1, 2).added(COUNTS, EXACT, 7)).isNotEqualTo(first);
  }

  @Test
  void no_noise_makes_a_part_larger_than_its_whole_or_less_than_nothing() {
    for (long number = 0; number < 2_000; number++) {
      var noisy = noise(0.2, 1).added(COUNTS, EXACT, number);
      assertThat(noisy.get(Count.EASED)).isBetween(0, noisy.get(Count.TRIED));
      assertThat(noisy.get(Count.DECIDED)).isBetween(0, noisy.get(Count.TRIED));
      assertThat(noisy.get(Count.WON)).isBetween(0, noisy.get(Count.DECIDED));
    }
  }

  private static CountNoise noise(double epsilon, int edition) {
    var threshold = new ReleaseThreshold(10);
    return new CountNoise(
        new GatePolicy(threshold, new byte[16], GatePolicy.DEFAULT_WAITING, edition, epsilon));
  }
}
