package io.saleslore.command.audit.derived;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** The rows that a table should have, by the history as far as it was read. */
final class DerivedRows {
  private static final int REST = 100;

  /** However the clock jumps. */
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final DerivedTable table;
  private final Map<String, String> expected = new HashMap<>();
  private Instant restedAt = Instant.MIN;

  DerivedRows(DerivedTable table) {
    this.table = table;
    expected.putAll(table.first());
  }

  DerivedTable table() {
    return table;
  }

  /**
   * Nonsense, which no platform wrote, changes nothing: whoever verifies the history names it.
   *
   * @throws RuntimeException if what is needed besides cannot be had at the moment
   */
  void apply(HistoryEvent event) {
    try {
      table.apply(event, expected);
    } catch (DataAccessException | UncheckedIOException passing) {
      throw passing;
    } catch (RuntimeException _) {
      // The tables are compared all the same.
    }
  }

  /** Whether the table may be read again: a large one takes its time, and at most a hundredth. */
  boolean isRested(Instant now) {
    return !now.isBefore(restedAt) || restedAt.isAfter(now.plus(LONGEST_REST));
  }

  List<RowDifference> differences(InstantSource clock) {
    var begun = clock.instant();
    var differing = differences();
    var ended = clock.instant();
    var rest = Duration.between(begun, ended).multipliedBy(REST);
    restedAt = ended.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    return differing;
  }

  List<RowDifference> differences() {
    try {
      return differences(table.stored());
    } catch (DataAccessException | UncheckedIOException passing) {
      throw passing;
    } catch (RuntimeException _) {
      return List.of(RowDifference.ofNonsense(table));
    }
  }

  private List<RowDifference> differences(Map<String, String> stored) {
    var differing = new ArrayList<RowDifference>();
    expected.forEach(
        (key, row) -> {
          if (!row.equals(DerivedTable.UNDECIDED) && !row.equals(stored.get(key))) {
            differing.add(new RowDifference(table, key, stored.get(key), row));
          }
        });
    stored.forEach(
        (key, row) -> {
          if (!expected.containsKey(key)) {
            differing.add(new RowDifference(table, key, row, null));
          }
        });
    return differing;
  }
}
