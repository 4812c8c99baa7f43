package io.saleslore.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadModelDiffTest {
  private static final long FEWEST_CASES = 30;

  @Test
  void cells_are_counted_by_what_happens_to_them() {
    var diff =
        diff(
            snapshot(1, 1, cell("same", 20), cell("other", 20), cell("gone", 20)),
            snapshot(2, 1, cell("same", 20), cell("other", 25), cell("new", 20)));
    assertThat(diff)
        .returns(1, ReadModelDiff::from)
        .returns(2, ReadModelDiff::to)
        .returns(59L, ReadModelDiff::release)
        .returns(1L, ReadModelDiff::added)
        .returns(1L, ReadModelDiff::gone)
        .returns(1L, ReadModelDiff::changed)
        .returns(1L, ReadModelDiff::unchanged)
        .returns(0L, ReadModelDiff::leftOut);
  }

  @Test
  void the_largest_changes_come_first_and_at_most_ten_of_them() {
    var before = IntStream.range(0, 15).mapToObj(i -> cell("c" + i, 100)).toArray(Cell[]::new);
    var after = IntStream.range(0, 15).mapToObj(i -> cell("c" + i, 100 + i)).toArray(Cell[]::new);
    var diff = diff(snapshot(1, 1, before), snapshot(2, 1, after));
    assertThat(diff.changed()).isEqualTo(14);
    assertThat(diff.largest())
        .hasSize(10)
        .extracting(each -> each.codes().getFirst())
        .startsWith("c14", "c13", "c12");
  }

  @Test
  void within_an_edition_the_smallest_change_is_shown() {
    var diff = diff(snapshot(1, 1, cell("a", 20)), snapshot(2, 1, cell("a", 21)));
    assertThat(diff.changed()).isEqualTo(1);
    assertThat(diff.leftOut()).isZero();
  }

  @Test
  void between_editions_a_change_that_few_may_stand_behind_is_neither_shown_nor_counted() {
    var before = snapshot(1, 1, cell("few", 100), cell("many", 100), cell("gone", 5));
    var after = snapshot(2, 2, cell("few", 129), cell("many", 130));
    var diff = diff(before, after);
    assertThat(diff)
        .returns(1L, ReadModelDiff::leftOut)
        .returns(1L, ReadModelDiff::changed)
        .returns(1L, ReadModelDiff::gone);
    assertThat(ReadModelDiff.changedAfter("", new SnapshotPair(before, after), FEWEST_CASES))
        .extracting(pair -> pair.any().id())
        .containsExactly("view:gone", "view:many");
  }

  @Test
  void what_differs_is_listed_in_order_after_a_cursor() {
    var before = snapshot(1, 1, cell("a", 20), cell("b", 20), cell("c", 20), cell("d", 20));
    var after = snapshot(2, 1, cell("a", 21), cell("b", 20), cell("c", 21), cell("e", 20));
    var pair = new SnapshotPair(before, after);
    assertThat(ReadModelDiff.changedAfter("view:a", pair, FEWEST_CASES))
        .extracting(each -> each.any().id() + " " + each.change())
        .containsExactly("view:c changed", "view:d gone", "view:e added");
    assertThat(ReadModelDiff.changedAfter("view:e", pair, FEWEST_CASES)).isEmpty();
  }

  @Test
  void compared_with_nothing_it_is_from_no_generation() {
    var only = snapshot(2, 1, cell("a", 20));
    assertThat(diff(snapshot(2, 1), only))
        .returns(0, ReadModelDiff::from)
        .returns(1L, ReadModelDiff::added);
  }

  @Test
  void another_band_of_marketers_is_a_change() {
    var other =
        new Cell(cell("a", 20).key(), 3, MarketersBand.FROM_20_TO_49, cell("a", 20).months());
    var pair = new CellPair(cell("a", 20), other);
    assertThat(pair.change()).isEqualTo(CellPair.CHANGED);
    assertThat(pair.cases()).isZero();
  }

  @Test
  void another_last_release_alone_is_none() {
    var same = cell("a", 20);
    var later = new Cell(same.key(), 50, same.marketers(), same.months());
    assertThat(new CellPair(same, later).is(CellPair.UNCHANGED)).isTrue();
  }

  @Test
  void a_difference_shows_rates_in_whole_per_cents_and_no_number_of_cases() {
    var difference = CellDifference.of(new CellPair(null, cell("a", 40)));
    assertThat(difference.before()).isNull();
    assertThat(difference.change()).isEqualTo("added");
    var after = Objects.requireNonNull(difference.after());
    assertThat(after.rates()).isEqualTo(Map.of("eased", 25));
    assertThat(after.cases().code()).isEqualTo("20-49");
  }

  @Test
  void a_rate_of_less_than_ten_cases_is_not_shown() {
    assertThat(CellSummary.of(cell("a", 9)).rates()).isEmpty();
  }

  @Test
  void each_rate_is_of_what_was_counted_there() {
    var timing = counted(Map.of(Count.SENT, 40L, Count.REPLIED, 10L));
    assertThat(CellSummary.of(timing).rates()).containsEntry("replied", 25);
    assertThat(CountedCases.of(timing)).isEqualTo(40);
    var template =
        counted(
            Map.of(
                Count.USED,
                40L,
                Count.REPLIED,
                8L,
                Count.EASED,
                20L,
                Count.DECIDED,
                10L,
                Count.WON,
                3L));
    assertThat(CellSummary.of(template).rates())
        .isEqualTo(Map.of("eased", 50, "replied", 20, "won", 30));
    assertThat(CountedCases.of(counted(Map.of(Count.DECIDED, 12L, Count.WON, 3L)))).isEqualTo(12);
    assertThat(CountedCases.of(counted(Map.of(Count.RAISED, 17L)))).isEqualTo(17);
  }

  private static ReadModelDiff diff(Snapshot before, Snapshot after) {
    return ReadModelDiff.of("view", new SnapshotPair(before, after), FEWEST_CASES);
  }

  private static Snapshot snapshot(int generation, int edition, Cell... cells) {
    var byId = new TreeMap<String, Cell>();
    List.of(cells).forEach(cell -> byId.put(cell.id(), cell));
    return new Snapshot(generation, edition, 59, byId);
  }

  /** A quarter of the tries eased. */
  private static Cell cell(String code, long tried) {
    return cell(code, Map.of(Count.TRIED, tried, Count.EASED, tried / 4));
  }

  private static Cell counted(Map<Count, Long> counts) {
    return cell("a", counts);
  }

  private static Cell cell(String code, Map<Count, Long> counts) {
    var months = new TreeMap<>(Map.of(YearMonth.of(2026, 3), counts));
    return new Cell(CellKey.of("view", code), 3, MarketersBand.FROM_10_TO_19, months);
  }
}
