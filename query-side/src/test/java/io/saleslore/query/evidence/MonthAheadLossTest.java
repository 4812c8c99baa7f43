package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthAheadLossTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Cell CELL =
      Cells.of("gap", "1")
          .in(JANUARY, Count.SENT, 20, Count.REPLIED, 8)
          .in(FEBRUARY, Count.SENT, 10, Count.REPLIED, 6)
          .cell();
  private static final MonthAheadLoss NO_DECAY = loss(Double.POSITIVE_INFINITY);

  /** The uniform prior makes 9 of 22 of January; as a prior of 20 cases it meets 8 of 20. */
  @Test
  void february_is_predicted_from_january() {
    double predicted = (20 * 9 / 22.0 + 8) / 40;
    assertThat(NO_DECAY.ofEach(List.of(CELL), List.of(JANUARY, FEBRUARY)))
        .singleElement()
        .satisfies(
            loss ->
                assertThat(loss)
                    .isEqualTo(
                        -6 * Math.log(predicted) - 4 * Math.log(1 - predicted), within(1e-9)));
  }

  @Test
  void with_a_half_life_of_a_month_older_cases_count_for_half() {
    var march = Cells.of("gap", "1");
    march.in(JANUARY, Count.SENT, 20, Count.REPLIED, 8);
    march.in(FEBRUARY, Count.SENT, 10, Count.REPLIED, 6);
    march.in(MARCH, Count.SENT, 4, Count.REPLIED, 1);
    double overall = (1 + 4 + 6) / (2 + 10 + 10.0);
    double predicted = (20 * overall + 4 + 6) / (20 + 10 + 10);
    assertThat(loss(1).ofEach(List.of(march.cell()), List.of(JANUARY, FEBRUARY, MARCH)).getLast())
        .isEqualTo(-1 * Math.log(predicted) - 3 * Math.log(1 - predicted), within(1e-9));
  }

  @Test
  void a_month_that_a_cell_does_not_have_costs_nothing() {
    assertThat(NO_DECAY.ofEach(List.of(CELL), List.of(JANUARY, FEBRUARY, MARCH)))
        .hasSize(2)
        .last()
        .isEqualTo(0.0);
  }

  @Test
  void nothing_is_predicted_while_nothing_is_known() {
    var december = JANUARY.minusMonths(1);
    assertThat(NO_DECAY.ofEach(List.of(CELL), List.of(december, JANUARY, FEBRUARY))).hasSize(1);
  }

  private static MonthAheadLoss loss(double halfLife) {
    return new MonthAheadLoss(halfLife, Count.SENT, Count.REPLIED);
  }
}
