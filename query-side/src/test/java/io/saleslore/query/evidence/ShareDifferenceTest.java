package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ShareDifferenceTest {
  @Test
  void a_share_that_stays_is_seldom_said_to_have_moved() {
    var random = new Random(51);
    int shown = 0;
    for (int i = 0; i < 1_000; i++) {
      var before = months(random, 8, 60, 0.3);
      shown +=
          ShareDifference.ofMonths(before, months(random, 3, 60, 0.3), 1_000).isSignificant(1)
              ? 1
              : 0;
    }
    assertThat(shown).isBetween(10, 80);
  }

  @Test
  void the_more_is_compared_the_surer_a_change_has_to_be() {
    var difference = new ShareDifference(0.10, 0.045, NormalDistribution.of(0, 1));
    assertThat(difference.isSignificant(1)).isTrue();
    assertThat(difference.isSignificant(10)).isFalse();
    assertThat(difference.points(1)).isEqualTo(new ShareDifference.PercentagePoints(10, 1, 19));
    assertThat(difference.points(10).low()).isNegative();
  }

  @Test
  void months_that_differ_by_more_than_chance_make_a_change_less_sure() {
    var before = months(new Random(52), 8, 60, 0.3);
    var now = months(new Random(53), 3, 60, 0.45);
    assertThat(ShareDifference.ofMonths(before, now, 1_000).isSignificant(1)).isTrue();
    assertThat(ShareDifference.ofMonths(before, now, 5).isSignificant(1)).isFalse();
  }

  @Test
  void the_same_number_of_cases_in_other_lots_is_as_sure_when_months_are_alike() {
    var whole =
        ShareDifference.ofMonths(List.of(new Trials(30, 100)), List.of(new Trials(60, 100)), 1e12);
    var halves =
        ShareDifference.ofMonths(
            List.of(new Trials(10, 50), new Trials(20, 50)), List.of(new Trials(60, 100)), 1e12);
    assertThat(halves.error()).isEqualTo(whole.error(), within(1e-9));
  }

  @Test
  void rates_differ_by_their_difference_with_the_error_of_poisson_counts() {
    var difference = ShareDifference.ofPoissonRates(30, 200, 45, 100);
    assertThat(difference.change()).isEqualTo(0.45 - 0.15, within(1e-12));
    assertThat(difference.error())
        .isEqualTo(Math.sqrt(30 / 40_000.0 + 45 / 10_000.0), within(1e-12));
    assertThat(difference.isSignificant(1)).isTrue();
    assertThat(difference.points(1)).isEqualTo(points(30, 16, 44));
  }

  /** One month each of 100 cases, from 20 to 50 per cent: the error by the binomial formula. */
  @Test
  void alike_months_have_the_error_of_binomial_shares() {
    var difference =
        ShareDifference.ofMonths(List.of(new Trials(20, 100)), List.of(new Trials(50, 100)), 1e12);
    double before = 21 / 102.0;
    double now = 51 / 102.0;
    assertThat(difference.change()).isEqualTo(0.3, within(1e-12));
    assertThat(difference.error())
        .isEqualTo(Math.sqrt(before * (1 - before) / 100 + now * (1 - now) / 100), within(1e-9));
  }

  /** With a prior strength of 1 the correlation is a half, and 100 cases count like 2 or so. */
  @Test
  void months_that_are_one_lot_each_have_the_design_effect_of_their_size() {
    var alike = ofHundred(1e12);
    var lots = ofHundred(1);
    assertThat(lots.error() / alike.error()).isEqualTo(Math.sqrt(1 + 99 * 0.5), within(1e-6));
    assertThat(lots.change()).isEqualTo(alike.change());
  }

  @Test
  void the_other_way_round_it_is_as_far_the_other_way() {
    var random = new Random(54);
    for (int i = 0; i < 100; i++) {
      var before = months(random, 6, 40, 0.4);
      var now = months(random, 3, 40, 0.6);
      var there = ShareDifference.ofMonths(before, now, 100);
      var back = ShareDifference.ofMonths(now, before, 100);
      assertThat(back.change()).isEqualTo(-there.change(), within(1e-12));
      assertThat(back.error()).isEqualTo(there.error(), within(1e-12));
      assertThat(back.isSignificant(5)).isEqualTo(there.isSignificant(5));
    }
  }

  @Test
  void a_difference_is_significant_exactly_if_its_interval_leaves_out_zero() {
    var random = new Random(55);
    for (int i = 0; i < 500; i++) {
      var difference =
          new ShareDifference(
              random.nextGaussian(), random.nextDouble(), NormalDistribution.of(0, 1));
      int comparisons = 1 + random.nextInt(20);
      var points = difference.points(comparisons);
      if (difference.isSignificant(comparisons)) {
        assertThat(points.low() >= 0 || points.high() <= 0).isTrue();
      } else {
        assertThat(points.low() <= 0 && points.high() >= 0).isTrue();
      }
      assertThat(points.change()).isBetween(points.low(), points.high());
    }
  }

  @Test
  void no_comparison_counts_as_one() {
    var difference = new ShareDifference(0.10, 0.045, NormalDistribution.of(0, 1));
    assertThat(difference.points(0)).isEqualTo(difference.points(1));
  }

  private static ShareDifference ofHundred(double priorStrength) {
    return ShareDifference.ofMonths(
        List.of(new Trials(20, 100)), List.of(new Trials(50, 100)), priorStrength);
  }

  private static ShareDifference.PercentagePoints points(int change, int low, int high) {
    return new ShareDifference.PercentagePoints(change, low, high);
  }

  private static List<Trials> months(Random random, int months, int cases, double rate) {
    var tries = new ArrayList<Trials>();
    for (int i = 0; i < months; i++) {
      tries.add(new Trials(random.doubles(cases).filter(each -> each < rate).count(), cases));
    }
    return tries;
  }
}
