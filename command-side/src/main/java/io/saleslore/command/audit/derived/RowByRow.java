package io.saleslore.command.audit.derived;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.command.evidence.DerivedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the rows behind differences of sums; for new ones the history is read once more. */
final class RowByRow {
  private final EventRows events;
  private final StoreTrees trees;
  private final Map<RowDifference, List<RowDifference>> known = new HashMap<>();

  RowByRow(EventRows events, StoreTrees trees) {
    this.events = events;
    this.trees = trees;
  }

  List<RowDifference> of(List<RowDifference> differences) {
    known.keySet().retainAll(differences);
    differences.stream()
        .filter(each -> !known.containsKey(each))
        .collect(groupingBy(RowDifference::table))
        .forEach(this::add);
    return differences.stream()
        .flatMap(each -> known.getOrDefault(each, List.of()).stream())
        .toList();
  }

  private void add(DerivedTable table, List<RowDifference> fresh) {
    var rows =
        table
            .rowsOf(fresh.stream().map(RowDifference::key).collect(toSet()))
            .map(this::compare)
            .filter(each -> !each.isEmpty())
            .orElse(fresh);
    fresh.forEach(each -> known.put(each, List.of()));
    known.put(fresh.getFirst(), rows);
  }

  /** A row that came while the history was read is none that no event made. */
  private List<RowDifference> compare(DerivedTable table) {
    var before = table.stored().keySet();
    var rows = new DerivedRows(table);
    new AuditedEventReader(events, trees).goOn(rows::apply);
    return rows.differences().stream()
        .filter(each -> each.expected() != null || before.contains(each.key()))
        .toList();
  }
}
