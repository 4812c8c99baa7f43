package io.saleslore.command.audit;

import io.saleslore.command.proof.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows of the stores as they are, page by page: no cursor stays open while a reader is slow, so
 * nothing in the database waits for it.
 */
@Component
class StoredRows {
  static final String COLUMNS =
      "globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
          + " payloadType, payloadRevision, payload, metaData";

  private final JdbcTemplate jdbc;

  StoredRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The next rows behind a position, in order. */
  List<StoredEvent> after(Log log, long position, int limit) {
    return read(
        "select "
            + COLUMNS
            + " from "
            + log.table()
            + " where globalIndex > ? order by globalIndex limit ?",
        position,
        limit);
  }

  List<StoredEvent> read(String sql, Object... parameters) {
    return jdbc.query(sql, (row, _) -> event(row), parameters);
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Optional.ofNullable(row.getString(8)),
        row.getBytes(9),
        Optional.ofNullable(row.getBytes(10)));
  }
}
