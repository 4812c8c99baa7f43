package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.FactCountTable.FactCountKey;
import io.saleslore.kernel.release.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The facts that wait, story by story. */
final class HeldFactTable {
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final int edition;

  HeldFactTable(JdbcTemplate jdbc, int edition) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.edition = edition;
  }

  static int countInAllEditions(JdbcTemplate jdbc, UUID story) {
    return jdbc.queryForList(
            "select count(*) from anonymizer_zone.held_fact where story = ?", Integer.class, story)
        .getFirst();
  }

  /** A gate that runs now either has the facts before this, or not at all. */
  List<FactCountKey> lock(List<UUID> stories) {
    return of("select kind, outcome", stories, " for update")
        .query((row, _) -> FactCountKey.of(row))
        .list();
  }

  void delete(List<UUID> stories) {
    of("delete", stories, "").update();
  }

  Optional<Instant> oldest() {
    return jdbc.query(
            "select min(made_at) oldest from anonymizer_zone.held_fact where edition = ?",
            (row, _) -> Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class)),
            edition)
        .getFirst()
        .map(OffsetDateTime::toInstant);
  }

  void insert(List<Fact> facts) {
    jdbc.batchUpdate(
        """
        insert into anonymizer_zone.held_fact
        (edition, story, revision, kind, ordinal, level, crowd, parent_crowd, yes, outcome,
         ended_month, marketer, customer, company, made_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        facts,
        BATCH,
        this::set);
  }

  private StatementSpec of(String what, List<UUID> stories, String how) {
    return client
        .sql(
            what
                + " from anonymizer_zone.held_fact where story in (:stories) and edition = :edition"
                + how)
        .param("edition", edition)
        .param("stories", stories);
  }

  private void set(PreparedStatement row, Fact fact) throws SQLException {
    row.setInt(1, edition);
    row.setObject(2, fact.story().value());
    row.setInt(3, fact.revision());
    row.setString(4, fact.kind().code());
    row.setLong(5, fact.ordinal());
    row.setString(6, fact.crowd().level().code());
    row.setString(7, ColumnText.crowd(fact.crowd()));
    row.setString(8, parent(fact));
    row.setString(9, ColumnText.counts(fact.yes()));
    row.setString(10, fact.outcome().code());
    row.setInt(11, ColumnText.month(fact.month()));
    row.setString(12, fact.marketerHash());
    row.setString(13, fact.customerHash());
    row.setString(14, fact.companyHash());
    row.setObject(15, ColumnText.time(fact.madeAt()));
  }

  private static @Nullable String parent(Fact fact) {
    return fact.crowd().level() == Level.CROWD && fact.kind().hasParent()
        ? ColumnText.crowd(fact.crowd().parent())
        : null;
  }
}
