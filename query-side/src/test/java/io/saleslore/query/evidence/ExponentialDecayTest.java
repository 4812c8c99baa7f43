package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialDecayTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final YearMonth LAST = FIRST.plusMonths(6);
  private static final Cell CELL =
      Cells.of("approach", "demo")
          .in(FIRST, Count.TRIED, 20, Count.EASED, 8)
          .in(LAST, Count.TRIED, 10, Count.EASED, 5)
          .cell();

  @Test
  void evidence_loses_half_its_weight_in_a_half_life() {
    var decayed = trials(new ExponentialDecay(3, LAST), CELL);
    assertThat(decayed.cases()).isEqualTo(20 / 4.0 + 10, within(1e-9));
    assertThat(decayed.successes()).isEqualTo(8 / 4.0 + 5, within(1e-9));
  }

  @Test
  void what_is_younger_than_the_newest_month_is_not_known_yet() {
    assertThat(trials(ExponentialDecay.none().asOf(FIRST.plusMonths(5)), CELL))
        .isEqualTo(new Trials(8, 20));
    assertThat(trials(ExponentialDecay.none().asOf(FIRST.minusMonths(1)), CELL))
        .isEqualTo(Trials.NONE);
  }

  @Test
  void without_decay_every_month_counts_in_full() {
    assertThat(trials(ExponentialDecay.none(), CELL)).isEqualTo(new Trials(13, 30));
  }

  @Test
  void what_a_cell_does_not_count_stays_none() {
    assertThat(new ExponentialDecay(3, LAST).trials(CELL, Count.DECIDED, Count.WON))
        .isEqualTo(Trials.NONE);
  }

  @Test
  void time_that_passes_weighs_all_that_is_old_alike() {
    var now = trials(new ExponentialDecay(6, LAST), CELL);
    var later = trials(new ExponentialDecay(6, LAST.plusMonths(6)), CELL);
    assertThat(later.cases()).isEqualTo(now.cases() / 2, within(1e-9));
    assertThat(later.rate()).isEqualTo(now.rate(), within(1e-9));
  }

  @Test
  void a_longer_half_life_keeps_more() {
    var random = new Random(46);
    for (int i = 0; i < 100; i++) {
      var cell =
          Cells.of("approach", "demo")
              .in(LAST.minusMonths(random.nextInt(24)), Count.TRIED, 20, Count.EASED, 7)
              .cell();
      double before = 0;
      for (double halfLife : new double[] {1, 3, 6, 12, 24, Double.POSITIVE_INFINITY}) {
        double kept = trials(new ExponentialDecay(halfLife, LAST), cell).cases();
        assertThat(kept).isBetween(before, 20.0);
        before = kept;
      }
    }
  }

  private static Trials trials(ExponentialDecay decay, Cell cell) {
    return decay.trials(cell, Count.TRIED, Count.EASED);
  }
}
