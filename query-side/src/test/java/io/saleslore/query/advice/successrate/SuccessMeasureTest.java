package io.saleslore.query.advice.successrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Cells;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuccessMeasureTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Cell CELL =
      Cells.of("objection-approach", "budget", "demo")
          .in(MARCH, Count.TRIED, 40, Count.EASED, 30)
          .in(MARCH, Count.DECIDED, 20, Count.WON, 5)
          .in(MARCH.minusMonths(1), Count.TRIED, 10, Count.EASED, 1)
          .cell();

  @Test
  void each_measure_has_its_own_cases_and_successes() {
    assertThat(SuccessMeasure.EASED.trials(CELL, ExponentialDecay.none()))
        .isEqualTo(new Trials(31, 50));
    assertThat(SuccessMeasure.WON.trials(CELL, ExponentialDecay.none()))
        .isEqualTo(new Trials(5, 20));
  }

  @Test
  void one_month_is_counted_by_itself() {
    assertThat(SuccessMeasure.EASED.trials(CELL, MARCH)).isEqualTo(new Trials(30, 40));
    assertThat(SuccessMeasure.WON.trials(CELL, MARCH.minusMonths(1))).isEqualTo(Trials.NONE);
    assertThat(SuccessMeasure.EASED.trials(CELL, MARCH.plusMonths(1))).isEqualTo(Trials.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void months_that_are_too_few_let_nothing_decay(SuccessMeasure measure) {
    var decay = measure.decay(java.util.List.of(CELL));
    assertThat(decay.halfLife()).isInfinite();
    assertThat(decay.newest()).isEqualTo(MARCH);
  }

  @Test
  void they_are_asked_for_by_their_codes() {
    assertThat(SuccessMeasure.EASED.code()).isEqualTo("eased");
    assertThat(SuccessMeasure.WON.code()).isEqualTo("won");
  }
}
