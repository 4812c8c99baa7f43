package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many facts were ever made and replaced, and where they are; rows are only added. */
record FactCountTable(JdbcTemplate jdbc, int edition) {
  private static final int BATCH = 500;
  private static final String STATUS =
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
      """;

  /** Each of the facts counts that often as made, and that often as replaced. */
  void add(List<FactCountKey> facts, int made, int replaced) {
    var sums =
        facts.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
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

  FactAccounting status() {
    return new FactAccounting(jdbc.query(STATUS, (row, _) -> line(row), edition, edition, edition));
  }

  private static FactAccounting.GroupStatus line(ResultSet row) throws SQLException {
    var group = FactCountKey.of(row);
    return new FactAccounting.GroupStatus(
        group.kind(),
        group.outcome(),
        row.getLong("made"),
        row.getLong("released"),
        row.getLong("held"),
        row.getLong("replaced"));
  }

  /** What facts are counted by. */
  record FactCountKey(FactKind kind, Outcome outcome) {
    static FactCountKey of(Fact fact) {
      return new FactCountKey(fact.kind(), fact.outcome());
    }

    static FactCountKey of(ResultSet row) throws SQLException {
      return new FactCountKey(
          FactKind.of(row.getString("kind")), Outcome.of(row.getString("outcome")));
    }
  }
}
