package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.Opening;
import io.saleslore.anonymizer.gate.WaitingFacts;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The held facts of one edition, crowd by crowd, for the gate. */
public final class HeldCrowds implements WaitingFacts {
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final int edition;

  /** The crowds of this edition. */
  public HeldCrowds(JdbcTemplate jdbc, int edition) {
    this.jdbc = jdbc;
    this.edition = edition;
  }

  private record Told(HeldFact fact, long release) {}

  @Override
  public int marketers() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(distinct coalesce(a.heir, m.marketer)) from anonymizer_zone.marketer m
            left join anonymizer_zone.counts_as a on a.marketer = m.marketer where m.edition = ?
            """,
            Integer.class,
            edition));
  }

  @Override
  public void moveToParents(Instant madeUntil) {
    jdbc.update(
        """
        update anonymizer_zone.held_fact set level = ?, crowd = parent_crowd, parent_crowd = null
        where edition = ? and level = ? and made_at <= ? and parent_crowd is not null
        """,
        Level.PARENT.code(),
        edition,
        Level.CROWD.code(),
        Spelled.time(madeUntil));
  }

  @Override
  public List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers) {
    return jdbc.query(
        """
        select crowd from anonymizer_zone.held_fact f
        left join anonymizer_zone.counts_as a on a.marketer = f.marketer
        where edition = ? and level = ? and kind = ?
        group by crowd
        having count(distinct coalesce(a.heir, f.marketer)) >= ? and count(distinct customer) >= ?
        """,
        (row, _) -> Spelled.crowd(kind, level, row.getString("crowd")),
        edition,
        level.code(),
        kind.code(),
        marketers,
        customers);
  }

  @Override
  public long releasesOf(Crowd crowd) {
    return jdbc
        .queryForList(
            """
            select releases from anonymizer_zone.crowd_opening
            where edition = ? and kind = ? and level = ? and crowd = ?
            """,
            Long.class,
            edition,
            crowd.kind().code(),
            crowd.level().code(),
            Spelled.crowd(crowd))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  @Override
  public List<HeldFact> in(Crowd crowd) {
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
        Spelled.crowd(crowd));
  }

  @Override
  public void release(Crowd crowd, List<Opening> openings, long first) {
    var told = new ArrayList<Told>();
    for (int i = 0; i < openings.size(); i++) {
      long number = first + i;
      openings.get(i).facts().forEach(fact -> told.add(new Told(fact, number)));
    }
    takeAway(told);
    bury(crowd, told);
    countOpenings(crowd, openings.size());
  }

  private static HeldFact fact(ResultSet row, Map<String, Set<Count>> counts) throws SQLException {
    return new HeldFact(
        row.getLong("fact_id"),
        row.getObject("story", UUID.class),
        row.getLong("ordinal"),
        Spelled.month(row.getInt("ended_month")),
        row.getString("marketer"),
        row.getString("customer"),
        row.getString("company"),
        counts.computeIfAbsent(row.getString("yes"), Spelled::counts),
        Outcome.of(row.getString("outcome")));
  }

  private void takeAway(List<Told> told) {
    int taken = 0;
    for (int from = 0; from < told.size(); from += BATCH) {
      taken += delete(told.subList(from, Math.min(told.size(), from + BATCH)));
    }
    if (taken != told.size()) {
      throw new OptimisticLockingFailureException("a fact was replaced while the gate ran");
    }
  }

  /** Not too many at once: H2 looks through all keys for each row that it finds. */
  private int delete(List<Told> told) {
    var keys = told.stream().map(each -> each.fact().key()).toArray(Long[]::new);
    return jdbc.update(
        "delete from anonymizer_zone.held_fact where fact_id = any (?)",
        row -> row.setArray(1, row.getConnection().createArrayOf("bigint", keys)));
  }

  private void bury(Crowd crowd, List<Told> told) {
    jdbc.batchUpdate(
        """
        insert into anonymizer_zone.released_fact
        (edition, story, kind, ordinal, release_number, outcome) values (?, ?, ?, ?, ?, ?)
        """,
        told,
        BATCH,
        (row, each) -> {
          row.setInt(1, edition);
          row.setObject(2, each.fact().story());
          row.setString(3, crowd.kind().code());
          row.setLong(4, each.fact().ordinal());
          row.setLong(5, each.release());
          row.setString(6, each.fact().outcome().code());
        });
  }

  private void countOpenings(Crowd crowd, int openings) {
    Object[] where = {edition, crowd.kind().code(), crowd.level().code(), Spelled.crowd(crowd)};
    int counted =
        jdbc.update(
            "update anonymizer_zone.crowd_opening set releases = releases + "
                + openings
                + " where edition = ? and kind = ? and level = ? and crowd = ?",
            where);
    if (counted == 0) {
      jdbc.update(
          "insert into anonymizer_zone.crowd_opening (edition, kind, level, crowd, releases)"
              + " values (?, ?, ?, ?, "
              + openings
              + ")",
          where);
    }
  }
}
