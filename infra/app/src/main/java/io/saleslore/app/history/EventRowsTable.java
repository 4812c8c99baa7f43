package io.saleslore.app.history;

import static java.util.Objects.requireNonNullElse;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the rows of the event stores for the audit. */
@OnRole(Role.COMMAND)
@Component
class EventRowsTable implements EventRows {
  private static final int AT_ONCE = 500;
  private static final byte[] NOTHING = {};

  private final JdbcTemplate jdbc;
  private final OpenWriters writers;

  EventRowsTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writers = new OpenWriters(jdbc);
  }

  @Override
  public List<StoredEvent> after(AuditedStore store, long position, int limit) {
    return read(
        EventRowsSelect.from(table(store))
            .and("globalIndex > ?", position)
            .orderedBy("globalIndex", limit));
  }

  @Override
  public List<StoredEvent> matching(EventFilter filter, long position, int limit) {
    return read(
        EventRowsSelect.of(table(filter.store()), filter, position)
            .orderedBy("globalIndex", limit));
  }

  @Override
  public List<StoredEvent> ofAggregate(AuditedStore store, String aggregate, long lastSequence) {
    return read(
        EventRowsSelect.from(table(store))
            .and("aggregateIdentifier = ?", aggregate)
            .and("sequenceNumber <= ?", lastSequence)
            .orderedBy("sequenceNumber"));
  }

  @Override
  public List<StoredEvent> ofAggregates(
      AuditedStore store, Collection<String> aggregates, Class<?> payloadType) {
    var all = List.copyOf(aggregates);
    var found = new ArrayList<StoredEvent>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      found.addAll(
          read(
              EventRowsSelect.from(table(store))
                  .and("payloadType = ?", payloadType.getName())
                  .andAmong("aggregateIdentifier", some)));
    }
    found.sort(Comparator.comparingLong(StoredEvent::position));
    return found;
  }

  @Override
  public long last(AuditedStore store) {
    var last = jdbc.queryForObject("select max(globalIndex) from " + table(store), Long.class);
    return requireNonNullElse(last, 0L);
  }

  @Override
  public Set<String> writers(AuditedStore store) {
    return writers.of(table(store));
  }

  private static String table(AuditedStore store) {
    return switch (store) {
      case PRIVATE -> "private_zone.event";
      case GLOBAL -> "global_zone.release";
      case OPERATIONS -> "operations.entry";
    };
  }

  private List<StoredEvent> read(EventRowsSelect query) {
    return jdbc.query(query.sql(), (row, _) -> event(row), query.parameters());
  }

  /** Where somebody has emptied a column nothing stands, which is not what was signed. */
  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        text(row, 2),
        text(row, 3),
        row.getLong(4),
        text(row, 5),
        text(row, 6),
        text(row, 7),
        Optional.ofNullable(row.getString(8)),
        Objects.requireNonNullElse(row.getBytes(9), NOTHING),
        Optional.ofNullable(row.getBytes(10)));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
