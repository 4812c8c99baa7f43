package io.saleslore.command.audit.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.command.audit.replay.ErasureMask;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds an aggregate's events into fields. There is no second model of the domain: fields are what
 * the events said last, and what has an id of its own within the aggregate, such as a message, is
 * an item in a collection.
 */
final class StateFold {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private static final Set<String> AGGREGATES = Set.of("customerId", "conversationId", "dealId");
  private static final Set<String> SEALED = Set.of("key", "ciphertext");

  private final ErasureMask mask;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  StateFold(ErasureMask mask) {
    this.mask = mask;
  }

  Map<String, Object> fields() {
    return fields;
  }

  /** What cannot be read any more is named by its position. */
  void add(StoredEvent event) {
    try {
      add(event, said(event));
    } catch (IOException _) {
      child(fields, "unreadable").put(Long.toString(event.position()), event.name());
    }
  }

  private Map<String, Object> item(String name, Map<String, Object> said) {
    return child(child(fields, collection(name)), String.valueOf(said.get(name)));
  }

  private void add(StoredEvent event, Map<String, Object> said) {
    var itemId = itemId(event, said);
    var target = itemId.map(name -> item(name, said)).orElse(fields);
    said.forEach(
        (name, value) -> {
          if (itemId.isEmpty() || !name.equals("zone") && !event.aggregate().equals(value)) {
            target.put(name, value);
          }
        });
    child(target, "happened").put(event.name(), said.getOrDefault("at", event.time()));
    target.put("lastEvent", event.name());
  }

  /** The field with the id of something within the aggregate. */
  private static Optional<String> itemId(StoredEvent event, Map<String, Object> said) {
    return said.keySet().stream()
        .filter(name -> name.endsWith("Id") && !AGGREGATES.contains(name))
        .filter(name -> !event.aggregate().equals(said.get(name)))
        .findFirst();
  }

  private Map<String, Object> said(StoredEvent event) throws IOException {
    var said = JSON.readValue(event.payload(), FIELDS);
    said.replaceAll((_, value) -> covered(value));
    return said;
  }

  /** What is sealed does not show; whether it can still be opened does. */
  private Object covered(Object value) {
    return switch (value) {
      case Map<?, ?> sealed when sealed.keySet().equals(SEALED) ->
          mask.isShredded(String.valueOf(sealed.get("key"))) ? ErasureMask.SHOWN : "[sealed]";
      case List<?> list -> list.stream().map(this::covered).toList();
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
