package io.saleslore.command.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How an aggregate stood when only the events stored by then were known. There is no second model
 * of the domain: fields are what the events said last, and what has an id of its own within the
 * aggregate, such as a message, is an item in a collection.
 */
@Component
class States {
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private static final Set<String> AGGREGATES = Set.of("customerId", "conversationId", "dealId");
  private static final Set<String> SEALED = Set.of("key", "ciphertext");

  private final StoredRows rows;
  private final Replay replay;
  private final ObjectMapper json = new ObjectMapper();

  States(StoredRows rows, Replay replay) {
    this.rows = rows;
    this.replay = replay;
  }

  /**
   * How it stood.
   *
   * @param events how many events it had
   * @param position of the last of them, 0 for none
   * @param fields what they said
   */
  record Standing(int events, long position, Map<String, Object> fields) {}

  /** All events of an aggregate, in its own order. */
  List<StoredEvent> eventsOf(String aggregate) {
    return rows.read(
        "select "
            + StoredRows.COLUMNS
            + " from private_zone.event where aggregateIdentifier = ? order by sequenceNumber",
        aggregate);
  }

  Standing at(List<StoredEvent> events, Instant at) {
    var fields = new LinkedHashMap<String, Object>();
    var erased = replay.erased();
    var known = events.stream().filter(event -> !Instant.parse(event.time()).isAfter(at)).toList();
    known.forEach(event -> fold(event, fields, erased));
    return new Standing(known.size(), known.isEmpty() ? 0 : known.getLast().position(), fields);
  }

  /** What cannot be read any more is named by its position. */
  private void fold(StoredEvent event, Map<String, Object> fields, Erased erased) {
    try {
      fold(event, said(event, erased), fields);
    } catch (IOException _) {
      child(fields, "unreadable").put(Long.toString(event.position()), event.name());
    }
  }

  private void fold(StoredEvent event, Map<String, Object> said, Map<String, Object> fields) {
    var item =
        said.keySet().stream()
            .filter(name -> name.endsWith("Id") && !AGGREGATES.contains(name))
            .filter(name -> !event.aggregate().equals(said.get(name)))
            .findFirst();
    var target =
        item.map(name -> child(child(fields, collection(name)), String.valueOf(said.get(name))))
            .orElse(fields);
    said.forEach(
        (name, value) -> {
          if (item.isEmpty() || !name.equals("zone") && !event.aggregate().equals(value)) {
            target.put(name, value);
          }
        });
    var when = said.getOrDefault("at", event.time());
    child(target, "happened").put(event.name(), when);
    target.put("lastEvent", event.name());
  }

  private Map<String, Object> said(StoredEvent event, Erased erased) throws IOException {
    var said = json.readValue(event.payload(), FIELDS);
    said.replaceAll((_, value) -> covered(value, erased));
    return said;
  }

  /** What is sealed does not show; whether it can still be opened does. */
  private static Object covered(Object value, Erased erased) {
    return switch (value) {
      case Map<?, ?> sealed when sealed.keySet().equals(SEALED) ->
          erased.isShredded(String.valueOf(sealed.get("key"))) ? Erased.SHOWN : "[sealed]";
      case List<?> list -> list.stream().map(each -> covered(each, erased)).toList();
      default -> value;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> of, String name) {
    return (Map<String, Object>) of.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
  }

  private static String collection(String idField) {
    var one = idField.substring(0, idField.length() - 2);
    return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }
}
