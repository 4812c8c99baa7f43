package io.saleslore.app.history;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may still commit rows to a table. Who takes a position for a row holds a lock on the table
 * already (PostgreSQL) or takes it at once (H2), and keeps it until the transaction is over.
 */
final class OpenWriters {
  /** A transaction's name is never used again. */
  private static final String IN_POSTGRESQL =
      """
      select distinct virtualtransaction from pg_locks
      where relation = ?::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())
      """;

  /** A session's name stays when its transaction is over; it then holds no lock for a moment. */
  private static final String IN_H2 =
      """
      select distinct cast(session_id as varchar) from information_schema.locks
      where lower(table_schema) || '.' || lower(table_name) = ?
      """;

  private final JdbcTemplate jdbc;
  private final String sql;

  OpenWriters(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.sql = isPostgresql(jdbc) ? IN_POSTGRESQL : IN_H2;
  }

  /** The names of their transactions. */
  Set<String> of(String table) {
    return new HashSet<>(jdbc.queryForList(sql, String.class, table));
  }

  private static boolean isPostgresql(JdbcTemplate jdbc) {
    return "PostgreSQL"
        .equals(
            jdbc.execute(
                (ConnectionCallback<String>)
                    connection -> connection.getMetaData().getDatabaseProductName()));
  }
}
