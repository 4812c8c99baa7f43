package io.saleslore.command.audit.tree;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** To whom the aggregates of some groups of {@link AggregateSums} belong, one by one. */
@StoredIn("private_zone.audited_aggregate")
record AggregateRows(AggregateOwners owners, Set<String> groups) implements DerivedTable {
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    AggregateSums.begun(event).ifPresent(owner -> put(owner, rows));
  }

  @Override
  public Map<String, String> stored() {
    var rows = new HashMap<String, String>();
    owners.forEach(owner -> put(owner, rows));
    return rows;
  }

  private void put(AggregateOwner owner, Map<String, String> rows) {
    if (groups.contains(AggregateSums.group(owner))) {
      rows.put(AggregateSums.aggregate(owner), AggregateSums.row(owner));
    }
  }
}
