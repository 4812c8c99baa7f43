package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that wait, crowd by crowd; a marketer counts as whoever took over the zone. */
record WaitingFactTable(JdbcTemplate jdbc, int edition) {
  private static final int BATCH = 500;

  void moveToParents(Instant madeUntil) {
    jdbc.update(
        """
        update anonymizer_zone.held_fact set level = ?, crowd = parent_crowd, parent_crowd = null
        where edition = ? and level = ? and made_at <= ? and parent_crowd is not null
        """,
        Level.PARENT.code(),
        edition,
        Level.CROWD.code(),
        ColumnText.time(madeUntil));
  }

  /** The crowds that hold facts of at least so many marketers and customers. */
  List<Crowd> of(FactKind kind, Level level, int marketers, int customers) {
    return jdbc.query(
        """
        select crowd from anonymizer_zone.held_fact f
        left join anonymizer_zone.counts_as a on a.marketer = f.marketer
        where edition = ? and level = ? and kind = ?
        group by crowd
        having count(distinct coalesce(a.heir, f.marketer)) >= ? and count(distinct customer) >= ?
        """,
        (row, _) -> ColumnText.crowd(kind, level, row.getString("crowd")),
        edition,
        level.code(),
        kind.code(),
        marketers,
        customers);
  }

  List<HeldFact> facts(Crowd crowd) {
    var counts = new HashMap<String, Set<Count>>();
    return jdbc.query(
        """
        select fact_id, story, ordinal, ended_month, coalesce(a.heir, f.marketer) as marketer,
          customer, company, yes, outcome
        from anonymizer_zone.held_fact f
        left join anonymizer_zone.counts_as a on a.marketer = f.marketer
        where edition = ? and level = ? and kind = ? and crowd = ?
        """,
        (row, _) -> fact(row, counts),
        edition,
        crowd.level().code(),
        crowd.kind().code(),
        ColumnText.crowd(crowd));
  }

  /** Takes the facts away; fails if one of them is gone already. */
  void delete(List<Long> keys) {
    int taken = 0;
    for (int from = 0; from < keys.size(); from += BATCH) {
      taken += deleteBatch(keys.subList(from, Math.min(keys.size(), from + BATCH)));
    }
    if (taken != keys.size()) {
      throw new OptimisticLockingFailureException("a fact was replaced while the gate ran");
    }
  }

  /** Not too many at once: H2 looks through all keys for each row that it finds. */
  private int deleteBatch(List<Long> keys) {
    return jdbc.update(
        "delete from anonymizer_zone.held_fact where fact_id = any (?)",
        row ->
            row.setArray(
                1, row.getConnection().createArrayOf("bigint", keys.toArray(Long[]::new))));
  }

  static HeldFact fact(ResultSet row, Map<String, Set<Count>> counts) throws SQLException {
    return new HeldFact(
        row.getLong("fact_id"),
        row.getObject("story", UUID.class),
        row.getLong("ordinal"),
        ColumnText.month(row.getInt("ended_month")),
        row.getString("marketer"),
        row.getString("customer"),
        row.getString("company"),
        counts.computeIfAbsent(row.getString("yes"), ColumnText::counts),
        Outcome.of(row.getString("outcome")));
  }
}
