package io.saleslore.command.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stored event as tables are derived from it.
 *
 * @param store in which it stands
 * @param stored as it is stored
 * @param name the payload's class, or the action of an entry in the record of operations
 * @param said its fields; those of an entry are what it concerns, and {@code who} did it
 */
public record HistoryEvent(AuditedStore store, StoredEvent stored, String name, JsonNode said) {
  private static final String ENTRY = "Operation";
  private static final int HALF_A_MICROSECOND = 500;

  /** What cannot be read has no fields: whoever verifies the history finds it. */
  public static HistoryEvent of(AuditedStore store, StoredEvent event) {
    try {
      var said = EventJson.READER.readTree(event.payload());
      return event.name().equals(ENTRY)
          ? entry(store, event, said)
          : new HistoryEvent(store, event, event.name(), said);
    } catch (IOException | RuntimeException _) {
      return new HistoryEvent(store, event, event.name(), MissingNode.getInstance());
    }
  }

  private static HistoryEvent entry(AuditedStore store, StoredEvent event, JsonNode operation) {
    var said = EventJson.READER.createObjectNode();
    if (operation.path("what") instanceof ObjectNode what) {
      said.setAll(what);
    }
    said.put("who", operation.path("who").asText());
    return new HistoryEvent(store, event, operation.path("action").asText(), said);
  }

  /** A field; empty where it has none of this name. */
  public String text(String field) {
    return said.path(field).asText("");
  }

  /** A time as databases keep it, to the microsecond; empty where it has none of this name. */
  public Optional<Instant> instant(String field) {
    try {
      var exact = Instant.parse(text(field));
      return Optional.of(exact.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The event itself where it is one of this sealed kind; empty where it cannot be read. */
  public <E> Optional<E> as(Class<E> kind) {
    var type = stored.payloadType();
    return type.startsWith(kind.getName())
        ? Stream.of(kind.getPermittedSubclasses())
            .filter(each -> each.getName().equals(type))
            .findFirst()
            .flatMap(each -> read(each.asSubclass(kind)))
        : Optional.empty();
  }

  private <E> Optional<E> read(Class<E> type) {
    try {
      return Optional.ofNullable(EventJson.READER.treeToValue(said, type));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
