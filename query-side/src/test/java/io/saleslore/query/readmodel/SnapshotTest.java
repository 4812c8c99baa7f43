package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.generation.Generation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final Generation GENERATION = new Generation("view", 3, 2, 40, "view.3.1-1");
  private static final Cell BUDGET = cell(40, "objection", "budget");
  private static final Cell TRUST = cell(12, "objection", "trust");
  private static final Cell IN_RETAIL = cell(12, "objection-industry", "budget", "retail");

  private final Snapshot snapshot = Snapshot.of(GENERATION, List.of(TRUST, IN_RETAIL, BUDGET));

  @Test
  void it_says_which_generation_it_shows_and_up_to_which_release() {
    assertThat(snapshot)
        .returns(3, Snapshot::generation)
        .returns(2, Snapshot::edition)
        .returns(40L, Snapshot::position);
  }

  @Test
  void cells_are_in_order_of_their_ids() {
    assertThat(snapshot.after("")).containsExactly(IN_RETAIL, BUDGET, TRUST);
  }

  @Test
  void a_cursor_is_the_id_of_the_last_cell_that_was_seen_even_if_it_is_gone() {
    assertThat(snapshot.after(BUDGET.id())).containsExactly(TRUST);
    assertThat(snapshot.after("objection:compliance")).containsExactly(TRUST);
    assertThat(snapshot.after(TRUST.id())).isEmpty();
  }

  @Test
  void the_cells_of_a_shape_are_not_those_of_one_whose_name_it_begins() {
    assertThat(snapshot.shaped("objection")).containsExactly(BUDGET, TRUST);
    assertThat(snapshot.shaped("objection-industry")).containsExactly(IN_RETAIL);
    assertThat(snapshot.shaped("obj")).isEmpty();
  }

  @Test
  void changed_cells_take_the_place_of_what_they_were() {
    var changed = cell(41, "objection", "trust");
    var added = cell(42, "objection", "need");
    var now = snapshot.with(GENERATION.at(42), List.of(changed, added));
    assertThat(now.after("")).containsExactly(IN_RETAIL, BUDGET, added, changed);
    assertThat(now.position()).isEqualTo(42);
    assertThat(snapshot.after("")).as("as before").contains(TRUST);
  }

  @Test
  void it_is_ahead_while_a_cell_holds_a_later_release_than_its_position() {
    assertThat(snapshot.isAhead()).isFalse();
    assertThat(Snapshot.of(GENERATION, List.of(cell(41, "objection", "need"))).isAhead()).isTrue();
  }

  @Test
  void it_cannot_be_changed() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> snapshot.cells().clear());
  }

  @Test
  void by_id_is_the_order_of_lists_and_an_id_their_cursor() {
    Stream<Cell> rest = CellOrder.BY_ID.after(IN_RETAIL.id(), snapshot, cell -> cell != TRUST);
    assertThat(rest).containsExactly(BUDGET);
    assertThat(CellOrder.BY_ID.cursor(BUDGET)).isEqualTo("objection:budget");
  }

  private static Cell cell(long last, String shape, String... codes) {
    var months = new TreeMap<>(Map.of(YearMonth.of(2026, 3), Map.of(Count.RAISED, 20L)));
    return new Cell(CellKey.of(shape, codes), last, MarketersBand.FROM_10_TO_19, months);
  }
}
