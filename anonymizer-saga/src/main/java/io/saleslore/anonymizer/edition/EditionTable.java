package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.vocabulary.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of editions, in the schema anonymizer_zone. */
public record EditionTable(JdbcTemplate jdbc, InstantSource clock) implements Editions {
  private static final int FIRST = 1;

  @Override
  public void beginFirst(String version) {
    if (find(FIRST).isEmpty()) {
      try {
        insert(FIRST, version, EditionState.LIVE, 0);
      } catch (DuplicateKeyException _) {
        // Another process was first.
      }
    }
  }

  @Override
  public List<Edition> all() {
    return jdbc.query(
        """
        select edition, version, state, done, total, started_at, changed_at
        from anonymizer_zone.edition order by edition desc
        """,
        (row, _) -> edition(row));
  }

  @Override
  public Edition beginAfter(List<Edition> known, String version, long total) {
    int number = known.stream().mapToInt(Edition::number).max().orElse(FIRST) + 1;
    insert(number, version, EditionState.MAKING, total);
    return find(number).orElseThrow();
  }

  @Override
  public long readTo(int number) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select read_to from anonymizer_zone.edition where edition = ?", Long.class, number));
  }

  @Override
  public void progress(int number, long readTo, int more) {
    jdbc.update(
        "update anonymizer_zone.edition set read_to = ?, done = done + ?,"
            + " total = greatest(total, done + ?), changed_at = ?"
            + " where edition = ? and read_to < ?",
        readTo,
        more,
        more,
        now(),
        number,
        readTo);
  }

  @Override
  public boolean move(int number, EditionState to, EditionState... from) {
    return Arrays.stream(from).anyMatch(each -> hasMoved(number, to, each));
  }

  private boolean hasMoved(int number, EditionState to, EditionState from) {
    return jdbc.update(
            "update anonymizer_zone.edition set state = ?, changed_at = ?"
                + " where edition = ? and state = ?",
            to.code(),
            now(),
            number,
            from.code())
        == 1;
  }

  private void insert(int number, String version, EditionState state, long total) {
    jdbc.update(
        """
        insert into anonymizer_zone.edition
        (edition, version, state, read_to, done, total, started_at, changed_at)
        values (?, ?, ?, 0, 0, ?, ?, ?)
        """,
        number,
        version,
        state.code(),
        total,
        now(),
        now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getInt("edition"),
        row.getString("version"),
        Code.of(EditionState.class, row.getString("state")),
        row.getLong("done"),
        row.getLong("total"),
        time(row, "started_at"),
        time(row, "changed_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
