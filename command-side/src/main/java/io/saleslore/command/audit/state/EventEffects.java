package io.saleslore.command.audit.state;

import java.util.Map;
import java.util.Set;

/** What events do to the fields of an aggregate besides saying some of them anew. */
final class EventEffects {
  private static final Map<String, Set<String>> REMOVED =
      Map.of(
          "CustomerCorrected", Set.of("company", "phone", "email"),
          "CustomerUnmerged", Set.of("into", "certain"),
          "CustomerForgotten", Set.of("industry", "businessSize", "into", "certain"),
          "DealLost", Set.of("reason", "note"),
          "ZoneClosed", Set.of("owner"));
  private static final Map<String, Set<String>> PASSING =
      Map.of(
          "CustomerNumberAdded", Set.of("replaces"),
          "CustomerNumberLost", Set.of("phone", "shown"),
          "CustomerUnmerged", Set.of("into"),
          "ZoneHandedOver", Set.of("from"));
  private static final Map<String, Map<String, String>> IMPLIED =
      Map.of(
          "DealOpened", Map.of("stage", "contacted", "outcome", "unknown"),
          "DealWon", Map.of("outcome", "won"),
          "DealLost", Map.of("outcome", "lost"));
  private static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          "ZoneHandedOver", Map.of("to", "owner"),
          "ChatNameRemembered", Map.of("name", "chatName", "nameKey", "chatNameKey"));

  private EventEffects() {}

  /** The item of a collection is there no more. */
  static boolean removesItem(String event) {
    return event.equals("BusinessNumberReleased");
  }

  /** Changes the fields as the event does. */
  static void apply(String event, Map<String, Object> said, Map<String, Object> fields) {
    REMOVED.getOrDefault(event, Set.of()).forEach(fields::remove);
    if (event.equals("CustomerNumberLost") && Boolean.TRUE.equals(said.get("shown"))) {
      fields.remove("phone");
    }
    var passing = PASSING.getOrDefault(event, Set.of());
    var renamed = RENAMED.getOrDefault(event, Map.of());
    said.forEach(
        (name, value) -> {
          if (!passing.contains(name)) {
            fields.put(renamed.getOrDefault(name, name), value);
          }
        });
    fields.putAll(IMPLIED.getOrDefault(event, Map.of()));
  }
}
