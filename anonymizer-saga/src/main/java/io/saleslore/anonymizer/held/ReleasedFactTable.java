package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.release.FactKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tombstones: what was released is never made again. No hash of a person stands here. */
record ReleasedFactTable(JdbcTemplate jdbc, int edition) {
  private static final int BATCH = 500;

  /** A fact and the number of the release that it stands in. */
  record Tombstone(HeldFact fact, long release) {}

  /** Which facts of the stories were released. */
  Set<FactKey> keys(List<UUID> stories) {
    return JdbcClient.create(jdbc)
        .sql(
            "select story, kind, ordinal from anonymizer_zone.released_fact"
                + " where edition = :edition and story in (:stories)")
        .param("edition", edition)
        .param("stories", stories)
        .query((row, _) -> key(row))
        .set();
  }

  private static FactKey key(ResultSet row) throws SQLException {
    return new FactKey(
        row.getObject("story", UUID.class),
        FactKind.of(row.getString("kind")),
        row.getLong("ordinal"));
  }

  void insert(FactKind kind, List<Tombstone> tombstones) {
    jdbc.batchUpdate(
        """
        insert into anonymizer_zone.released_fact
        (edition, story, kind, ordinal, release_number, outcome) values (?, ?, ?, ?, ?, ?)
        """,
        tombstones,
        BATCH,
        (row, each) -> {
          row.setInt(1, edition);
          row.setObject(2, each.fact().story());
          row.setString(3, kind.code());
          row.setLong(4, each.fact().ordinal());
          row.setLong(5, each.release());
          row.setString(6, each.fact().outcome().code());
        });
  }
}
