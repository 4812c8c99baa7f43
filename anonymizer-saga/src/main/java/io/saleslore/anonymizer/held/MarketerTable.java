package io.saleslore.anonymizer.held;

import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every marketer that facts of an edition were ever made of, as a keyed hash. */
record MarketerTable(JdbcTemplate jdbc, int edition) {
  /** Who took over zones counts once. */
  int count() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(distinct coalesce(a.heir, m.marketer)) from anonymizer_zone.marketer m
            left join anonymizer_zone.counts_as a on a.marketer = m.marketer where m.edition = ?
            """,
            Integer.class,
            edition));
  }

  void remember(Set<String> marketers) {
    if (marketers.isEmpty()) {
      return;
    }
    var known = known(marketers);
    jdbc.batchUpdate(
        "insert into anonymizer_zone.marketer (edition, marketer) values (?, ?)",
        marketers.stream()
            .filter(each -> !known.contains(each))
            .map(each -> new Object[] {edition, each})
            .toList());
  }

  private Set<String> known(Set<String> marketers) {
    return JdbcClient.create(jdbc)
        .sql(
            "select marketer from anonymizer_zone.marketer"
                + " where edition = :edition and marketer in (:marketers)")
        .param("edition", edition)
        .param("marketers", marketers)
        .query(String.class)
        .set();
  }
}
