package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The facts of one edition that wait behind the gate; every method joins the transaction. */
public final class HeldFacts {
  private static final int BATCH = 500;
  private static final RowMapper<Entry> ENTRY =
      (row, _) ->
          new Entry(FactKind.of(row.getString("kind")), Outcome.of(row.getString("outcome")));

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final int edition;

  /** The facts of this edition. */
  public HeldFacts(JdbcTemplate jdbc, int edition) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.edition = edition;
  }

  private record Entry(FactKind kind, Outcome outcome) {}

  private record Key(UUID story, FactKind kind, long ordinal) {
    static Key of(Fact fact) {
      return new Key(fact.story().value(), fact.kind(), fact.ordinal());
    }
  }

  /**
   * Holds the facts of a reading in place of those held of earlier readings; what was released of
   * the story stays so and is not made again.
   */
  public void replace(StoryId story, List<Fact> facts) {
    replace(List.of(story), facts);
  }

  /** The same of several stories together; takes as many statements as for one. */
  public void replace(Collection<StoryId> stories, List<Fact> facts) {
    var ids = stories.stream().map(StoryId::value).toList();
    takeBack(ids);
    var released = released(ids);
    var made = facts.stream().filter(fact -> !released.contains(Key.of(fact))).toList();
    hold(made);
    remember(made.stream().map(Fact::marketerHash).collect(Collectors.toSet()));
    count(made.stream().map(fact -> new Entry(fact.kind(), fact.outcome())).toList(), 1, 0);
  }

  /** Lets go of everything held of a story; answers how many facts that were. */
  public int forget(StoryId story) {
    return takeBack(List.of(story.value()));
  }

  /** Where all facts ever made are now. */
  public FactStatus status() {
    return new FactStatus(
        jdbc.query(
            """
            select kind, outcome, sum(made) made, sum(released) released, sum(held) held,
              sum(replaced) replaced
            from (
              select kind, outcome, made, 0 released, 0 held, replaced
              from anonymizer_zone.fact_count where edition = ?
              union all
              select kind, outcome, 0, count(*), 0, 0
              from anonymizer_zone.released_fact where edition = ? group by kind, outcome
              union all
              select kind, outcome, 0, 0, count(*), 0
              from anonymizer_zone.held_fact where edition = ? group by kind, outcome) each_table
            group by kind, outcome order by kind, outcome
            """,
            (row, _) ->
                new FactStatus.Line(
                    FactKind.of(row.getString("kind")),
                    Outcome.of(row.getString("outcome")),
                    row.getLong("made"),
                    row.getLong("released"),
                    row.getLong("held"),
                    row.getLong("replaced")),
            edition,
            edition,
            edition));
  }

  /** Since when the fact waits that waits longest. */
  public Optional<Instant> oldest() {
    return jdbc.query(
            "select min(made_at) oldest from anonymizer_zone.held_fact where edition = ?",
            (row, _) -> Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class)),
            edition)
        .getFirst()
        .map(OffsetDateTime::toInstant);
  }

  /** Locks first: a gate that runs now either has the facts before this, or not at all. */
  private int takeBack(List<UUID> stories) {
    var held = of("select kind, outcome", stories, " for update").query(ENTRY).list();
    if (!held.isEmpty()) {
      of("delete", stories, "").update();
      count(held, 0, 1);
    }
    return held.size();
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

  private Set<Key> released(List<UUID> stories) {
    return client
        .sql(
            "select story, kind, ordinal from anonymizer_zone.released_fact"
                + " where edition = :edition and story in (:stories)")
        .param("edition", edition)
        .param("stories", stories)
        .query(
            (row, _) ->
                new Key(
                    row.getObject("story", UUID.class),
                    FactKind.of(row.getString("kind")),
                    row.getLong("ordinal")))
        .set();
  }

  private void hold(List<Fact> facts) {
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

  private void set(PreparedStatement row, Fact fact) throws SQLException {
    row.setInt(1, edition);
    row.setObject(2, fact.story().value());
    row.setInt(3, fact.revision());
    row.setString(4, fact.kind().code());
    row.setLong(5, fact.ordinal());
    row.setString(6, fact.crowd().level().code());
    row.setString(7, Spelled.crowd(fact.crowd()));
    row.setString(8, parent(fact));
    row.setString(9, Spelled.counts(fact.yes()));
    row.setString(10, fact.outcome().code());
    row.setInt(11, Spelled.month(fact.month()));
    row.setString(12, fact.marketerHash());
    row.setString(13, fact.customerHash());
    row.setString(14, fact.companyHash());
    row.setObject(15, Spelled.time(fact.madeAt()));
  }

  private static @Nullable String parent(Fact fact) {
    return fact.crowd().level() == Level.CROWD && fact.kind().hasParent()
        ? Spelled.crowd(fact.crowd().parent())
        : null;
  }

  private void remember(Set<String> marketers) {
    if (marketers.isEmpty()) {
      return;
    }
    var known =
        client
            .sql(
                "select marketer from anonymizer_zone.marketer"
                    + " where edition = :edition and marketer in (:marketers)")
            .param("edition", edition)
            .param("marketers", marketers)
            .query(String.class)
            .set();
    jdbc.batchUpdate(
        "insert into anonymizer_zone.marketer (edition, marketer) values (?, ?)",
        marketers.stream()
            .filter(each -> !known.contains(each))
            .map(each -> new Object[] {edition, each})
            .toList());
  }

  private void count(List<Entry> facts, int made, int replaced) {
    var sums = facts.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    jdbc.batchUpdate(
        """
        insert into anonymizer_zone.fact_count
        (edition, kind, outcome, made, replaced) values (?, ?, ?, ?, ?)
        """,
        sums.entrySet(),
        BATCH,
        (row, sum) -> {
          row.setInt(1, edition);
          row.setString(2, sum.getKey().kind().code());
          row.setString(3, sum.getKey().outcome().code());
          row.setLong(4, made * sum.getValue());
          row.setLong(5, replaced * sum.getValue());
        });
  }
}
