package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellTest {
  static final CellKey KEY = CellKey.of("objection-approach", "budget", "demo");

  @Test
  void a_total_is_the_sum_over_all_months() {
    assertThat(cell().total(Count.TRIED)).isEqualTo(30);
    assertThat(cell().total(Count.EASED)).isEqualTo(5);
  }

  @Test
  void what_is_not_counted_is_zero() {
    assertThat(cell().total(Count.REPLIED)).isZero();
  }

  @Test
  void it_is_known_by_its_shape_and_codes() {
    assertThat(cell().id()).isEqualTo("objection-approach:budget/demo");
    assertThat(CellKey.of("gap").id()).isEqualTo("gap:");
  }

  @Test
  void a_key_does_not_change_with_the_list_it_was_made_of() {
    var codes = new ArrayList<>(List.of("budget", "demo"));
    var key = new CellKey("objection-approach", codes);
    codes.set(0, "trust");
    assertThat(key).isEqualTo(KEY);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> key.codes().add("retail"));
  }

  @Test
  void a_cell_is_the_same_after_it_was_stored() {
    assertThat(CellDocument.cell(CellDocument.of(cell()))).isEqualTo(cell());
  }

  @Test
  void what_is_stored_is_put_in_one_order_whatever_order_it_was_counted_in() {
    var counts = new TreeMap<Count, Long>(java.util.Comparator.reverseOrder());
    counts.putAll(Map.of(Count.TRIED, 20L, Count.EASED, 5L));
    var other = cell(new TreeMap<>(Map.of(YearMonth.of(2026, 3), counts)));
    var same = cell(new TreeMap<>(Map.of(YearMonth.of(2026, 3), Map.copyOf(counts))));
    assertThat(CellDocument.of(other).toJson()).isEqualTo(CellDocument.of(same).toJson());
  }

  @Test
  void its_document_names_the_last_release_that_guards_it() {
    var document = CellDocument.of(cell());
    assertThat(document.getString(CellDocument.ID)).isEqualTo(KEY.id());
    assertThat(document.getLong(CellDocument.LAST)).isEqualTo(41);
    assertThat(document.getString("marketers")).isEqualTo("10-19");
  }

  private static Cell cell() {
    return cell(
        new TreeMap<>(
            Map.of(
                YearMonth.of(2026, 3), Map.of(Count.TRIED, 20L, Count.EASED, 5L),
                YearMonth.of(2026, 4), Map.of(Count.TRIED, 10L, Count.EASED, 0L))));
  }

  private static Cell cell(TreeMap<YearMonth, Map<Count, Long>> months) {
    return new Cell(KEY, 41, MarketersBand.FROM_10_TO_19, months);
  }
}
