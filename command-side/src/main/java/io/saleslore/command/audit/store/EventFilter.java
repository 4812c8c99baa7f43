package io.saleslore.command.audit.store;

import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a store are wanted.
 *
 * @param after the position behind which to begin
 * @param until the last position
 * @param aggregates whose events; null for everybody's
 * @param words what the payload has to contain in quotation marks, one of each set
 * @param type the payload's class without its package
 * @param from stored not before
 * @param to stored before
 */
public record EventFilter(
    AuditedStore store,
    long after,
    long until,
    @Nullable Set<String> aggregates,
    List<Set<String>> words,
    @Nullable String type,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Whether nobody's events are wanted. */
  public boolean isEmpty() {
    return aggregates != null && aggregates.isEmpty();
  }

  /** Whether it is one of the events, wherever it stands. */
  public boolean matches(StoredEvent event) {
    return (aggregates == null || aggregates.contains(event.aggregate()))
        && (type == null || type.equals(event.name()))
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
    return words.stream()
        .allMatch(some -> some.stream().anyMatch(word -> text.contains('"' + word + '"')));
  }
}
