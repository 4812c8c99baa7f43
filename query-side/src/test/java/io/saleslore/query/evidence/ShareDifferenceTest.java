package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

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
    var shift = new ShareDifference(0.10, 0.045, NormalDistribution.of(0, 1));
    assertThat(shift.isSignificant(1)).isTrue();
    assertThat(shift.isSignificant(10)).isFalse();
    assertThat(shift.points(1)).isEqualTo(new ShareDifference.PercentagePoints(10, 1, 19));
    assertThat(shift.points(10).low()).isNegative();
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
    assertThat(halves.error())
        .isEqualTo(whole.error(), org.assertj.core.api.Assertions.within(1e-9));
  }

  private static List<Trials> months(Random random, int months, int cases, double rate) {
    var tries = new ArrayList<Trials>();
    for (int i = 0; i < months; i++) {
      tries.add(new Trials(random.doubles(cases).filter(each -> each < rate).count(), cases));
    }
    return tries;
  }
}
