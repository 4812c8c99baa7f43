package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTallyTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final CellTally tally = new CellTally(CellTest.KEY);

  @Test
  void releases_are_summed_by_month() {
    tally.add(release(3, MARCH, 20, 5));
    tally.add(release(4, APRIL, 10, 1));
    tally.add(release(9, MARCH, 12, 2));
    var cell = tally.cell();
    assertThat(cell.months().get(MARCH)).isEqualTo(Map.of(Count.DECIDED, 32L, Count.WON, 7L));
    assertThat(cell.months().get(APRIL)).isEqualTo(Map.of(Count.DECIDED, 10L, Count.WON, 1L));
    assertThat(cell.last()).isEqualTo(9);
  }

  @Test
  void one_that_comes_again_counts_once() {
    tally.add(release(3, MARCH, 20, 5));
    tally.add(release(3, MARCH, 20, 5));
    tally.add(release(2, MARCH, 20, 5));
    assertThat(tally.cell().total(Count.DECIDED)).isEqualTo(20);
  }

  @Test
  void it_goes_on_from_a_cell_that_was_stored() {
    tally.add(release(3, MARCH, 20, 5));
    var goesOn = CellTally.of(CellTest.KEY, tally.cell());
    goesOn.add(release(3, MARCH, 20, 5));
    goesOn.add(release(4, APRIL, 10, 1));
    assertThat(goesOn.cell().total(Count.DECIDED)).isEqualTo(30);
    assertThat(CellTally.of(CellTest.KEY, tally.cell()).cell()).isEqualTo(tally.cell());
    assertThat(CellTally.of(CellTest.KEY, null).cell().months()).isEmpty();
  }

  @Test
  void its_band_of_marketers_is_the_largest_of_a_single_release() {
    tally.add(release(1, MARCH, MarketersBand.FROM_10_TO_19));
    assertThat(tally.cell().marketers()).isEqualTo(MarketersBand.FROM_10_TO_19);
    tally.add(release(2, MARCH, MarketersBand.FROM_20_TO_49));
    tally.add(release(3, MARCH, MarketersBand.FROM_5_TO_9));
    assertThat(tally.cell().marketers()).isEqualTo(MarketersBand.FROM_20_TO_49);
  }

  @Test
  void a_count_of_zero_is_a_count_and_one_that_never_came_is_none() {
    tally.add(release(1, MARCH, 20, 0));
    assertThat(tally.cell().months().get(MARCH))
        .containsEntry(Count.WON, 0L)
        .doesNotContainKey(Count.RAISED);
  }

  @Test
  void a_cell_that_was_taken_does_not_change_afterwards() {
    tally.add(release(1, MARCH, 20, 5));
    var before = tally.cell();
    tally.add(release(2, MARCH, 20, 5));
    assertThat(before.total(Count.DECIDED)).isEqualTo(20);
  }

  private static PatternReleased release(long number, YearMonth month, int decided, int won) {
    return released(
        number, month, Map.of(Count.DECIDED, decided, Count.WON, won), MarketersBand.FROM_10_TO_19);
  }

  private static PatternReleased release(long number, YearMonth month, MarketersBand marketers) {
    return released(number, month, Map.of(Count.DECIDED, 20, Count.WON, 5), marketers);
  }

  private static PatternReleased released(
      long number, YearMonth month, Map<Count, Integer> counts, MarketersBand marketers) {
    return new PatternReleased(
        1,
        number,
        FactKind.DEAL_BY_SIZE,
        Level.CROWD,
        List.of("small"),
        counts,
        month,
        marketers,
        Commitment.to("a line"));
  }
}
