package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTestTest {
  private static final BetaEstimate HIGH = new BetaEstimate(80, 20);
  private static final BetaEstimate MIDDLE = new BetaEstimate(55, 45);
  private static final BetaEstimate LOW = new BetaEstimate(30, 70);

  @Test
  void a_rate_far_from_the_others_is_above_or_below_them() {
    assertThat(DifferenceTest.isAbove(HIGH, List.of(MIDDLE, LOW), 0.975)).isTrue();
    assertThat(DifferenceTest.isBelow(LOW, List.of(MIDDLE, HIGH), 0.975)).isTrue();
    assertThat(DifferenceTest.isAbove(LOW, List.of(MIDDLE, HIGH), 0.975)).isFalse();
    assertThat(DifferenceTest.isBelow(HIGH, List.of(MIDDLE, LOW), 0.975)).isFalse();
  }

  @Test
  void without_others_there_is_no_difference() {
    assertThat(DifferenceTest.isAbove(HIGH, List.of(), 0.5)).isFalse();
    assertThat(DifferenceTest.isBelow(HIGH, List.of(), 0.5)).isFalse();
  }

  @Test
  void the_more_confidence_is_asked_for_the_less_is_shown() {
    var random = new Random(44);
    for (int i = 0; i < 200; i++) {
      var one = estimate(random);
      var others = List.of(estimate(random), estimate(random));
      if (DifferenceTest.isAbove(one, others, 0.99)) {
        assertThat(DifferenceTest.isAbove(one, others, 0.9)).isTrue();
        assertThat(DifferenceTest.isBelow(one, others, 0.9)).isFalse();
      }
    }
  }

  /** The best of five equal rates, each shrunk to their mean, is hardly ever set apart. */
  @Test
  void the_best_of_many_equal_rates_is_seldom_above_the_others() {
    var random = new Random(45);
    int shown = 0;
    for (int world = 0; world < 400; world++) {
      var estimates = new ArrayList<BetaEstimate>();
      for (int i = 0; i < 5; i++) {
        long good = random.doubles(100).filter(each -> each < 0.4).count();
        estimates.add(BetaEstimate.ofMean(0.4, 500).updated(new Trials(good, 100)));
      }
      estimates.sort((one, other) -> Double.compare(other.mean(), one.mean()));
      var best = estimates.removeFirst();
      shown += DifferenceTest.isAbove(best, estimates, 0.975) ? 1 : 0;
    }
    assertThat(shown).isLessThanOrEqualTo(20);
  }

  private static BetaEstimate estimate(Random random) {
    return new BetaEstimate(1 + random.nextInt(60), 1 + random.nextInt(60));
  }
}
