package io.saleslore.command.audit.derived;

import io.saleslore.command.audit.finding.EvidenceCheck;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.command.evidence.DerivedTable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares every derived table with the history; what two looks show is a finding. */
@Component
public class DerivedTables implements EvidenceCheck {
  private final List<DerivedTable> derived;
  private final EventRows rows;
  private final StoreTrees trees;
  private final RowByRow rowByRow;
  private final InstantSource clock;
  private List<DerivedRows> tables;
  private AuditedEventReader history;
  private List<Suspicion> suspicions = List.of();

  DerivedTables(List<DerivedTable> tables, EventRows rows, StoreTrees trees, InstantSource clock) {
    this.derived = tables;
    this.rows = rows;
    this.trees = trees;
    this.rowByRow = new RowByRow(rows, trees);
    this.clock = clock;
    this.tables = fresh();
    this.history = new AuditedEventReader(rows, trees);
  }

  private List<DerivedRows> fresh() {
    return derived.stream().map(DerivedRows::new).toList();
  }

  @Override
  public synchronized List<EvidenceFinding> look() {
    readOn();
    suspicions = suspicions(differences());
    var read = history.read();
    var confirmed =
        suspicions.stream()
            .filter(each -> each.isConfirmed(read))
            .map(Suspicion::difference)
            .toList();
    return rowByRow.of(confirmed).stream()
        .map(each -> new EvidenceFinding(each.place(), each.what()))
        .toList();
  }

  /** Nobody can tell which tables have seen an event that could not be read to its end. */
  private void readOn() {
    try {
      history.goOn(event -> tables.forEach(each -> each.apply(event)));
    } catch (RuntimeException | Error failed) {
      tables = fresh();
      history = new AuditedEventReader(rows, trees);
      suspicions = List.of();
      throw failed;
    }
  }

  private List<RowDifference> differences() {
    var suspected =
        suspicions.stream().map(each -> each.difference().table()).collect(Collectors.toSet());
    return tables.stream()
        .filter(each -> suspected.contains(each.table()) || each.isRested(clock.instant()))
        .flatMap(each -> each.differences(clock).stream())
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
