package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The releases as the query side reads them: rows in bulk, past the framework's own reading. The
 * order names both columns of the index; else H2 reads all that is left and sorts it.
 */
@OnRole(Role.QUERY)
@Component
class GlobalReleases implements ReleaseFeed {
  private final JdbcTemplate jdbc;
  private final GlobalStore store;
  private final LiveEdition live;
  private final ReleaseJson json = new ReleaseJson();

  GlobalReleases(JdbcTemplate jdbc, GlobalStore store, LiveEdition live) {
    this.jdbc = jdbc;
    this.store = store;
    this.live = live;
  }

  private record Row(long number, @Nullable PatternReleased release, String failure) {}

  @Override
  public int liveEdition() {
    return live.now();
  }

  @Override
  public long last(int edition) {
    return jdbc
        .queryForList(
            """
            select sequenceNumber from global_zone.release where aggregateIdentifier = ?
            order by aggregateIdentifier desc, sequenceNumber desc limit 1
            """,
            Long.class,
            PatternReleased.stream(edition))
        .stream()
        .findFirst()
        .orElse(-1L);
  }

  @Override
  public List<PatternReleased> after(int edition, long number, int limit) {
    var rows =
        jdbc.query(
            """
            select sequenceNumber, payloadType, payloadRevision, payload from global_zone.release
            where aggregateIdentifier = ? and sequenceNumber > ?
            order by aggregateIdentifier, sequenceNumber limit ?
            """,
            (row, _) -> row(edition, row),
            PatternReleased.stream(edition),
            number,
            limit);
    var releases = new ArrayList<PatternReleased>(rows.size());
    for (var row : rows) {
      if (row.release() == null) {
        if (releases.isEmpty() && row.number() == number + 1) {
          throw new UnreadableRelease(edition, row.number(), row.failure());
        }
        return releases;
      }
      releases.add(row.release());
    }
    return releases;
  }

  private Row row(int edition, ResultSet row) throws SQLException {
    long number = row.getLong(1);
    try {
      return new Row(number, release(edition, number, row), "");
    } catch (IOException | RuntimeException e) {
      return new Row(number, null, e.getClass().getName());
    }
  }

  /** What was stored in another form is for the event store to read, which knows how. */
  private PatternReleased release(int edition, long number, ResultSet row)
      throws SQLException, IOException {
    boolean isPlain =
        row.getString(3) == null && PatternReleased.class.getName().equals(row.getString(2));
    return isPlain ? json.read(row.getBytes(4)) : store.find(edition, number);
  }
}
