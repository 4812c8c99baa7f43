package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.gate.OtherRelease;
import io.saleslore.anonymizer.gate.OtherRelease.Waiting;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in one edition and was released in another, release by release. */
record OtherReleaseTable(JdbcTemplate jdbc, int edition) {
  private static final int BATCH = 500;
  private static final String WAITING =
      """
      select r.release_number, h.fact_id, h.story, h.ordinal, h.level, h.crowd, h.ended_month,
        coalesce(a.heir, h.marketer) as marketer, h.customer, h.company, h.yes,
        h.outcome
      from anonymizer_zone.held_fact h
      join anonymizer_zone.released_fact r
        on r.edition = ? and r.story = h.story and r.kind = h.kind and r.ordinal = h.ordinal
      left join anonymizer_zone.counts_as a on a.marketer = h.marketer
      where h.edition = ? and h.kind = ?
      """;
  private static final String STORIES =
      """
      select r.release_number, count(*) as facts, count(s.story) as there
      from anonymizer_zone.released_fact r
      left join anonymizer_zone.story_reading s on s.edition = :edition and s.story = r.story
      where r.edition = :other and r.release_number in (:numbers)
      group by r.release_number
      """;

  List<OtherRelease> of(FactKind kind) {
    return jdbc
        .queryForList(
            "select distinct edition from anonymizer_zone.crowd_opening"
                + " where edition <> ? and kind = ?",
            Integer.class,
            edition,
            kind.code())
        .stream()
        .flatMap(other -> of(other, kind))
        .toList();
  }

  private Stream<OtherRelease> of(int other, FactKind kind) {
    var waiting = new TreeMap<Long, List<Waiting>>();
    var rows = new WaitingRows(kind);
    jdbc.query(
        WAITING,
        row -> {
          var release = row.getLong("release_number");
          waiting.computeIfAbsent(release, _ -> new ArrayList<>()).add(rows.waiting(row));
        },
        other,
        edition,
        kind.code());
    var numbers = List.copyOf(waiting.keySet());
    return IntStream.iterate(0, from -> from < numbers.size(), from -> from + BATCH)
        .mapToObj(from -> numbers.subList(from, Math.min(numbers.size(), from + BATCH)))
        .flatMap(batch -> of(other, batch, waiting));
  }

  private Stream<OtherRelease> of(int other, List<Long> numbers, Map<Long, List<Waiting>> waiting) {
    return JdbcClient.create(jdbc)
        .sql(STORIES)
        .param("edition", edition)
        .param("other", other)
        .param("numbers", numbers)
        .query((row, _) -> release(other, row, waiting))
        .list()
        .stream();
  }

  private static OtherRelease release(int other, ResultSet row, Map<Long, List<Waiting>> waiting)
      throws SQLException {
    long number = row.getLong("release_number");
    int facts = row.getInt("facts");
    var here = Objects.requireNonNull(waiting.get(number));
    return new OtherRelease(other, number, facts, row.getInt("there") < facts, here);
  }

  /** Rows that share their crowds and counts. */
  private record WaitingRows(
      FactKind kind, Map<String, Crowd> crowds, Map<String, Set<Count>> counts) {
    WaitingRows(FactKind kind) {
      this(kind, new HashMap<>(), new HashMap<>());
    }

    Waiting waiting(ResultSet row) throws SQLException {
      var level = Level.of(row.getString("level"));
      var codes = row.getString("crowd");
      var crowd = crowds.computeIfAbsent(level + codes, _ -> ColumnText.crowd(kind, level, codes));
      return new Waiting(WaitingFactTable.fact(row, counts), crowd);
    }
  }
}
