package io.saleslore.command.audit.derived;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that a table should have, by the history as far as it was read. */
final class DerivedRows {
  private final DerivedTable table;
  private final Map<String, String> expected = new HashMap<>();

  DerivedRows(DerivedTable table) {
    this.table = table;
    expected.putAll(table.first());
  }

  void apply(HistoryEvent event) {
    table.apply(event, expected);
  }

  List<RowDifference> differences() {
    var stored = table.stored();
    var differing = new ArrayList<RowDifference>();
    expected.forEach(
        (key, row) -> {
          if (!row.equals(DerivedTable.UNDECIDED) && !row.equals(stored.get(key))) {
            differing.add(new RowDifference(table.table(), key, stored.get(key), row));
          }
        });
    stored.forEach(
        (key, row) -> {
          if (!expected.containsKey(key)) {
            differing.add(new RowDifference(table.table(), key, row, null));
          }
        });
    return differing;
  }
}
