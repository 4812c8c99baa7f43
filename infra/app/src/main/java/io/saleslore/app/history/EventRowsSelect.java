package io.saleslore.app.history;

import io.saleslore.command.audit.store.EventFilter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A select of an event store's rows, put together step by step. */
final class EventRowsSelect {
  private static final String COLUMNS =
      "globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
          + " payloadType, payloadRevision, payload, metaData";

  /** So many aggregates are compared by the database; more by the filter itself. */
  private static final int FEW = 200;

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final StringBuilder sql;
  private final List<Object> parameters = new ArrayList<>();

  private EventRowsSelect(String table) {
    this.sql = new StringBuilder("select " + COLUMNS + " from " + table + " where 1 = 1");
  }

  static EventRowsSelect from(String table) {
    return new EventRowsSelect(table);
  }

  /**
   * The rows behind a position that may match. Times are stored as texts of different length, so
   * the database compares whole seconds; the filter does the rest.
   */
  static EventRowsSelect of(String table, EventFilter filter, long position) {
    var query =
        from(table).and("globalIndex > ?", position).and("globalIndex <= ?", filter.until());
    if (filter.type() != null) {
      query.and(
          "(payloadType like ? or payloadType like ?)", "%$" + filter.type(), "%." + filter.type());
    }
    if (filter.from() != null) {
      query.and("timeStamp >= ?", SECOND.format(filter.from()));
    }
    if (filter.to() != null) {
      query.and("timeStamp < ?", SECOND.format(filter.to().plusSeconds(1)));
    }
    if (filter.aggregates() != null && filter.aggregates().size() <= FEW) {
      query.andAmong("aggregateIdentifier", filter.aggregates());
    }
    return query;
  }

  EventRowsSelect and(String condition, Object... values) {
    sql.append(" and ").append(condition);
    Collections.addAll(parameters, values);
    return this;
  }

  EventRowsSelect andAmong(String column, Collection<String> values) {
    var marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return and(column + " in (" + marks + ")", values.toArray());
  }

  EventRowsSelect orderedBy(String column) {
    sql.append(" order by ").append(column);
    return this;
  }

  EventRowsSelect orderedBy(String column, int limit) {
    orderedBy(column).sql.append(" limit ?");
    parameters.add(limit);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
