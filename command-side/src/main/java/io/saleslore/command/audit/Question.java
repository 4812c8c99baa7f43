package io.saleslore.command.audit;

import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a store are asked for.
 *
 * @param after the position behind which to begin
 * @param until the last position
 * @param aggregates whose events, null for everybody's
 * @param words what the payload has to contain, each in quotation marks
 * @param type the payload's class without its package
 * @param from stored not before
 * @param to stored before
 */
record Question(
    Log log,
    long after,
    long until,
    @Nullable Set<String> aggregates,
    List<String> words,
    @Nullable String type,
    @Nullable Instant from,
    @Nullable Instant to) {
  private static final int FEW = 200;
  private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,80}");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  /** A page of the answer: a statement and its parameters. */
  record Page(String sql, Object[] parameters) {}

  static boolean isType(String type) {
    return TYPE.matcher(type).matches();
  }

  /**
   * The next rows behind a position. Times are stored as texts of different length, so the database
   * compares whole seconds; {@link #isMatchedBy} does the rest.
   */
  Page page(long position, int limit) {
    var sql =
        new StringBuilder("select ")
            .append(StoredRows.COLUMNS)
            .append(" from ")
            .append(log.table())
            .append(" where globalIndex > ? and globalIndex <= ?");
    var parameters = new ArrayList<Object>(List.of(position, until));
    if (type != null) {
      sql.append(" and (payloadType like ? or payloadType like ?)");
      parameters.add("%$" + type);
      parameters.add("%." + type);
    }
    if (from != null) {
      sql.append(" and timeStamp >= ?");
      parameters.add(SECOND.format(from));
    }
    if (to != null) {
      sql.append(" and timeStamp < ?");
      parameters.add(SECOND.format(to.plusSeconds(1)));
    }
    if (aggregates != null && aggregates.size() <= FEW) {
      var marks = String.join(", ", Collections.nCopies(aggregates.size(), "?"));
      sql.append(" and aggregateIdentifier in (").append(marks).append(')');
      parameters.addAll(aggregates);
    }
    sql.append(" order by globalIndex limit ?");
    parameters.add(limit);
    return new Page(sql.toString(), parameters.toArray());
  }

  /** Whether nobody's events are asked for. */
  boolean isEmpty() {
    return aggregates != null && aggregates.isEmpty();
  }

  /** What the database did not compare. */
  boolean isMatchedBy(StoredEvent event) {
    return (aggregates == null || aggregates.contains(event.aggregate()))
        && isWithin(event.time())
        && (words.isEmpty() || containsWords(event.payload()));
  }

  private boolean isWithin(String time) {
    if (from == null && to == null) {
      return true;
    }
    var at = Instant.parse(time);
    return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  private boolean containsWords(byte[] payload) {
    var text = new String(payload, StandardCharsets.UTF_8);
    return words.stream().allMatch(word -> text.contains("\"" + word + "\""));
  }
}
