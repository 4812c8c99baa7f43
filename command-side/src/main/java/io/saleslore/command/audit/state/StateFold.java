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
 * Folds an aggregate's events into fields. Fields are what the events said last and did not take
 * back, and what has an id of its own within the aggregate, such as a message, is an item in a
 * collection.
 */
final class StateFold {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private static final Set<String> NO_ITEMS =
      Set.of("customerId", "conversationId", "dealId", "erasureId", "userId");
  private static final Set<String> SEALED = Set.of("key", "ciphertext");

  private final ErasureMask mask;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final MessageStates messages = new MessageStates();

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
    var target = changed(event, said);
    happened(target).put(event.name(), said.getOrDefault("at", event.time()));
    target.put("lastEvent", event.name());
  }

  /** What the event is about, changed by it. */
  private Map<String, Object> changed(StoredEvent event, Map<String, Object> said) {
    if (said.containsKey("messageKey")) {
      return messages.change(event.name(), said);
    }
    var itemId = itemId(event, said);
    if (itemId.isEmpty()) {
      EventEffects.apply(event.name(), said, fields);
      return fields;
    }
    return changedItem(event, itemId.get(), said);
  }

  private Map<String, Object> changedItem(
      StoredEvent event, String itemId, Map<String, Object> said) {
    if (EventEffects.removesItem(event.name())) {
      child(fields, collection(itemId)).remove(String.valueOf(said.get(itemId)));
      return fields;
    }
    var item = item(itemId, said);
    var own = new LinkedHashMap<>(said);
    own.remove("zone");
    own.values().removeIf(event.aggregate()::equals);
    if (itemId.equals("messageId")) {
      messages.record(own, item);
    } else {
      item.putAll(own);
    }
    return item;
  }

  /** The record with which this one was merged. */
  Optional<String> into() {
    return Optional.ofNullable(fields.get("into")).map(Object::toString);
  }

  /** With whom the record was merged is forgotten. */
  void standAlone() {
    EventEffects.apply("CustomerUnmerged", Map.of(), fields);
  }

  /** When what happened to it. */
  static Map<String, Object> happened(Map<String, Object> to) {
    return child(to, "happened");
  }

  /** The field with the id of something within the aggregate. */
  private static Optional<String> itemId(StoredEvent event, Map<String, Object> said) {
    return said.keySet().stream()
        .filter(name -> name.endsWith("Id") && !NO_ITEMS.contains(name))
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
