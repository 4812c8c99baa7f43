package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsTest {
  @Test
  void a_cell_is_summed_over_its_months() {
    var cell =
        Cells.of("gap", "3")
            .in(YearMonth.of(2026, 1), Count.SENT, 20, Count.REPLIED, 5)
            .in(YearMonth.of(2026, 2), Count.SENT, 10, Count.REPLIED, 4)
            .cell();
    assertThat(Trials.of(cell, Count.SENT, Count.REPLIED)).isEqualTo(new Trials(9, 30));
  }

  @Test
  void what_a_cell_does_not_count_is_none() {
    var cell =
        Cells.of("gap", "3").in(YearMonth.of(2026, 1), Count.SENT, 20, Count.REPLIED, 5).cell();
    assertThat(Trials.of(cell, Count.DECIDED, Count.WON)).isEqualTo(Trials.NONE);
  }

  @Test
  void sums_and_differences_undo_each_other() {
    var one = new Trials(3, 10);
    var other = new Trials(1, 4);
    assertThat(one.plus(other)).isEqualTo(new Trials(4, 14));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(Trials.sum(List.of(one, other, one))).isEqualTo(new Trials(7, 24));
    assertThat(Trials.sum(List.of())).isEqualTo(Trials.NONE);
  }

  @Test
  void successes_and_failures_are_all_cases() {
    var trials = new Trials(17, 20);
    assertThat(trials.failures()).isEqualTo(3);
    assertThat(trials.rate()).isEqualTo(0.85);
    assertThat(Trials.NONE.rate()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"19.99, false", "20, true", "500, true", "0, false"})
  void twenty_cases_are_enough_for_advice(double cases, boolean enough) {
    assertThat(new Trials(0, cases).areEnough()).isEqualTo(enough);
  }
}
