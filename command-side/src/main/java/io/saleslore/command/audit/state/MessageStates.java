package io.saleslore.command.audit.state;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages of a conversation by the keys under which events speak of them. What happens to a
 * message may be told before it comes.
 */
final class MessageStates {
  private static final String REVOKED = "revoked";

  private final Map<String, Map<String, Object>> byKey = new HashMap<>();

  /** A message came; what was told of it before concerns it. */
  void record(Map<String, Object> said, Map<String, Object> message) {
    message.putAll(said);
    join(message, String.valueOf(said.get("dedupeKey")));
  }

  /** The message that the event speaks of, changed as it says. */
  Map<String, Object> change(String event, Map<String, Object> said) {
    var message = named(String.valueOf(said.get("messageKey")));
    switch (event) {
      case "MessageRecognised" -> join(message, String.valueOf(said.get("toldAs")));
      case "MessageEdited" -> edit(message, said);
      case "MessageRevoked" -> revoke(message);
      case "DeliveryReported" -> deliver(message, String.valueOf(said.get("delivery")));
      default -> message.putAll(said);
    }
    return message;
  }

  private Map<String, Object> named(String key) {
    return byKey.computeIfAbsent(key, _ -> new LinkedHashMap<>());
  }

  private void join(Map<String, Object> message, String key) {
    var told = byKey.put(key, message);
    if (told != null && told != message) {
      StateFold.happened(message).putAll(StateFold.happened(told));
      told.forEach(message::putIfAbsent);
      if (told.containsKey(REVOKED)) {
        revoke(message);
      }
    }
  }

  /** The latest edit counts, in whichever order they come. */
  private static void edit(Map<String, Object> message, Map<String, Object> said) {
    var at = String.valueOf(said.get("at"));
    var before = message.get("editedAt");
    boolean isLater =
        before == null || !Instant.parse(at).isBefore(Instant.parse(before.toString()));
    if (isLater && !message.containsKey(REVOKED)) {
      message.put("text", said.getOrDefault("text", ""));
      message.put("kind", said.getOrDefault("kind", ""));
      message.put("editedAt", at);
    }
    message.put("edited", true);
  }

  private static void revoke(Map<String, Object> message) {
    message.remove("text");
    message.put("kind", MessageKind.DELETED.code());
    message.put(REVOKED, true);
  }

  /** The farthest delivery counts, in whichever order they come. */
  private static void deliver(Map<String, Object> message, String delivery) {
    var before = message.get("delivery");
    if (before == null || order(delivery) > order(before.toString())) {
      message.put("delivery", delivery);
    }
  }

  private static int order(String delivery) {
    return Code.find(Delivery.class, delivery).map(Enum::ordinal).orElse(-1);
  }
}
