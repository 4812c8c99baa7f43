package io.saleslore.command.audit.derived;

import io.saleslore.command.audit.finding.EvidenceCheck;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.command.evidence.DerivedTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares every derived table with the history; what two looks show is a finding. */
@Component
public class DerivedTables implements EvidenceCheck {
  private final List<DerivedRows> tables;
  private final AuditedHistory history;
  private List<Suspicion> suspicions = List.of();

  DerivedTables(List<DerivedTable> tables, EventRows rows, StoreTrees trees) {
    this.tables = tables.stream().map(DerivedRows::new).toList();
    this.history = new AuditedHistory(rows, trees);
  }

  @Override
  public synchronized List<EvidenceFinding> look() {
    history.goOn(event -> tables.forEach(each -> each.apply(event)));
    var differences = tables.stream().flatMap(each -> each.differences().stream()).toList();
    suspicions = suspicions(differences);
    var read = history.read();
    return suspicions.stream()
        .filter(each -> each.isConfirmed(read))
        .map(Suspicion::difference)
        .map(each -> new EvidenceFinding(each.table() + ", row " + each.key(), each.what()))
        .toList();
  }

  /** What is stored is read behind the tables, so it covers all that may have changed them. */
  private List<Suspicion> suspicions(List<RowDifference> differences) {
    var storedTo = history.stored();
    var now = new ArrayList<Suspicion>();
    for (var difference : differences) {
      now.add(
          suspicions.stream()
              .filter(each -> each.difference().isSame(difference))
              .findFirst()
              .orElseGet(() -> new Suspicion(difference, storedTo)));
    }
    return now;
  }
}
