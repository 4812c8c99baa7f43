package io.saleslore.command.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of what one person asked for and another has not confirmed yet: one request a subject.
 *
 * @param <R> such a request
 */
public abstract class RequestTable<R> implements DerivedTable {
  private final JdbcClient jdbc;
  private final String subject;
  private final String wanted;
  private final Steps steps;

  /**
   * The operations that put a request there and take it away.
   *
   * @param wanted the field of the first that says what is asked for
   */
  public record Steps(String asked, String wanted, String confirmed) {}

  /**
   * A table with the columns {@code asked_by} and {@code asked_at}.
   *
   * @param subject the column, and the field of operations, that says about whom it is
   * @param wanted the column that says what is asked for
   */
  protected RequestTable(JdbcClient jdbc, String subject, String wanted, Steps steps) {
    this.jdbc = jdbc;
    this.subject = subject;
    this.wanted = wanted;
    this.steps = steps;
  }

  /** The request in a row. */
  protected abstract R read(ResultSet row) throws SQLException;

  /** All requests, in the order of their subjects. */
  public final List<R> all() {
    return jdbc.sql("select * from %s order by %s".formatted(table(), subject))
        .query((row, _) -> read(row))
        .list();
  }

  protected final Optional<R> find(String about) {
    return jdbc.sql("select * from %s where %s = ?".formatted(table(), subject))
        .param(about)
        .query((row, _) -> read(row))
        .optional();
  }

  /** Replaces what was asked for the subject before, in the running transaction. */
  protected final void replace(String about, Object what, String askedBy, Instant askedAt) {
    remove(about);
    jdbc.sql(
            "insert into %s (%s, %s, asked_by, asked_at) values (?, ?, ?, ?)"
                .formatted(table(), subject, wanted))
        .params(about, what, askedBy, Timestamp.from(askedAt))
        .update();
  }

  /** Says whether there was one. */
  protected final boolean remove(String about) {
    return jdbc.sql("delete from %s where %s = ?".formatted(table(), subject)).param(about).update()
        > 0;
  }

  @Override
  public final void apply(HistoryEvent event, Map<String, String> rows) {
    var about = event.text(subject);
    if (event.name().equals(steps.asked())) {
      rows.put(about, DerivedTable.row(event.text(steps.wanted()), event.text("who")));
    } else if (event.name().equals(steps.confirmed())) {
      rows.remove(about);
    }
  }

  @Override
  public final Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        "select %s, %s, asked_by from %s".formatted(subject, wanted, table()),
        (row, _) -> DerivedTable.row(row.getString(2), row.getString(3)));
  }
}
