package io.saleslore.anonymizer.ledger;

import io.saleslore.anonymizer.gate.LedgerEntry;
import io.saleslore.anonymizer.gate.ReleaseLedger;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One line for each release, by edition and number; lines are only added. */
@Component
record ReleaseLedgerTable(JdbcTemplate jdbc) implements ReleaseLedger {
  private static final int BATCH = 500;

  @Override
  public void add(List<LedgerEntry> entries) {
    jdbc.batchUpdate(
        "insert into anonymizer_zone.release_ledger (edition, number, line) values (?, ?, ?)",
        entries,
        BATCH,
        (row, entry) -> {
          row.setInt(1, entry.edition());
          row.setLong(2, entry.number());
          row.setString(3, entry.line());
        });
  }

  /** At most so many lines behind this one, by edition and number. */
  List<ReleaseLedgerLine> after(int edition, long number, int limit) {
    return jdbc.query(
        """
        select edition, number, line from anonymizer_zone.release_ledger
        where edition > ? or (edition = ? and number > ?)
        order by edition, number limit ?
        """,
        (row, _) -> new ReleaseLedgerLine(row.getInt(1), row.getLong(2), row.getString(3)),
        edition,
        edition,
        number,
        limit);
  }
}
