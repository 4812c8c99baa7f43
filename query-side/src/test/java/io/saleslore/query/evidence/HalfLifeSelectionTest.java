package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class HalfLifeSelectionTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final int MONTHS = 24;

  @Test
  void where_nothing_changes_nothing_decays() {
    int decayed = 0;
    for (int seed = 0; seed < 40; seed++) {
      decayed += Double.isInfinite(learned(seed, _ -> 0.5)) ? 0 : 1;
    }
    assertThat(decayed).isLessThanOrEqualTo(4);
  }

  @Test
  void where_what_works_is_turned_over_the_old_evidence_decays() {
    for (int seed = 0; seed < 10; seed++) {
      assertThat(learned(seed, month -> month < 16 ? 0.2 : 0.8)).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void too_few_months_choose_nothing() {
    assertThat(HalfLifeSelection.learn(List.of(), Count.TRIED, Count.EASED))
        .isEqualTo(ExponentialDecay.none());
    var cell = cell("a", Map.of(FIRST, counts(20, 8)));
    assertThat(HalfLifeSelection.learn(List.of(cell), Count.TRIED, Count.EASED).halfLife())
        .isInfinite();
  }

  private static double learned(int seed, DoubleUnaryOperator rateByMonth) {
    return HalfLifeSelection.learn(cells(seed, rateByMonth), Count.TRIED, Count.EASED).halfLife();
  }

  private static List<Cell> cells(int seed, DoubleUnaryOperator rateByMonth) {
    var random = new Random(seed);
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < 8; i++) {
      var months = new TreeMap<YearMonth, Map<Count, Long>>();
      for (int month = 0; month < MONTHS; month++) {
        double rate = rateByMonth.applyAsDouble(month);
        months.put(
            FIRST.plusMonths(month),
            counts(30, (int) random.doubles(30).filter(each -> each < rate).count()));
      }
      cells.add(cell("cell-" + i, months));
    }
    return cells;
  }

  private static Map<Count, Long> counts(long tried, long eased) {
    return Map.of(Count.TRIED, tried, Count.EASED, eased);
  }

  private static Cell cell(String code, Map<YearMonth, Map<Count, Long>> months) {
    return new Cell(
        CellKey.of("shape", code), 0, MarketersBand.FROM_10_TO_19, new TreeMap<>(months));
  }

  @Test
  void the_newest_month_of_any_cell_is_the_newest() {
    var old = cell("a", Map.of(FIRST, counts(20, 8)));
    var young = cell("b", Map.of(FIRST.plusMonths(2), counts(10, 5)));
    assertThat(HalfLifeSelection.learn(List.of(young, old), Count.TRIED, Count.EASED).newest())
        .isEqualTo(FIRST.plusMonths(2));
  }

  @Test
  void the_order_of_the_cells_does_not_matter() {
    for (int seed = 0; seed < 5; seed++) {
      var cells = cells(seed, month -> month < 12 ? 0.3 : 0.6);
      assertThat(HalfLifeSelection.learn(cells.reversed(), Count.TRIED, Count.EASED))
          .isEqualTo(HalfLifeSelection.learn(cells, Count.TRIED, Count.EASED));
    }
  }
}
