package io.saleslore.command.audit.derived;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that a table should have, by the history as far as it was read. */
final class DerivedRows {
  private static final int REST = 100;

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

  /** Nonsense, which no platform wrote, changes nothing: whoever verifies the history names it. */
  void apply(HistoryEvent event) {
    try {
      table.apply(event, expected);
    } catch (RuntimeException _) {
      // The tables are compared all the same.
    }
  }

  /** Whether the table may be read again: a large one takes its time, and at most a hundredth. */
  boolean isRested(Instant now) {
    return !now.isBefore(restedAt);
  }

  List<RowDifference> differences(InstantSource clock) {
    var begun = clock.instant();
    var differing = differences();
    var ended = clock.instant();
    restedAt = ended.plus(Duration.between(begun, ended).multipliedBy(REST));
    return differing;
  }

  List<RowDifference> differences() {
    var stored = table.stored();
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
