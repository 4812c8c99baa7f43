package io.saleslore.command.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that decides who may do what and follows from the history. So somebody who changes it
 * behind the platform's back is found: its rows are not what the events make of them.
 */
public interface DerivedTable {
  /** The value of a row that may stand there, in any form, or not. */
  String UNDECIDED = "*";

  /** As SQL names it, which {@link StoredIn} says. */
  default String table() {
    return getClass().getAnnotation(StoredIn.class).value();
  }

  /** The rows that stand there before anything happened. */
  default Map<String, String> first() {
    return Map.of();
  }

  /** Does to the rows, by their keys, what the event did to the table. */
  void apply(HistoryEvent event, Map<String, String> rows);

  /** What the table holds, in the same form. */
  Map<String, String> stored();

  /** Where each key stands for many rows: those of these keys, one by one. Else empty. */
  default Optional<DerivedTable> rowsOf(Set<String> keys) {
    return Optional.empty();
  }

  /** What a query reads: keys, and beside each the value of its row. */
  static Map<String, String> read(JdbcClient jdbc, String query) {
    return read(jdbc, query, (row, _) -> row.getString(2));
  }

  /** What a query reads: keys, and beside each the row that the mapper makes of the others. */
  static Map<String, String> read(JdbcClient jdbc, String query, RowMapper<String> others) {
    var rows = new HashMap<String, String>();
    jdbc.sql(query)
        .query(
            row -> {
              rows.put(row.getString(1), others.mapRow(row, rows.size()));
            });
    return rows;
  }

  /** A time in a column, as {@link HistoryEvent#instant} gives it; null where there is none. */
  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /** Joins the columns of a row; null ones are empty. */
  static String row(@Nullable Object... columns) {
    var joined = new StringBuilder();
    for (var column : columns) {
      joined.append(column == null ? "" : column).append('|');
    }
    return joined.toString();
  }
}
