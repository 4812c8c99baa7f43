package io.saleslore.command.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;

/**
 * A stored event as tables are derived from it.
 *
 * @param name the payload's class, or the action of an entry in the record of operations
 * @param said its fields; those of an entry are what it concerns, and {@code who} did it
 */
public record HistoryEvent(String name, JsonNode said) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENTRY = "Operation";

  /** What cannot be read has no fields: whoever verifies the history finds it. */
  public static HistoryEvent of(StoredEvent event) {
    try {
      var said = JSON.readTree(event.payload());
      return event.name().equals(ENTRY) ? entry(said) : new HistoryEvent(event.name(), said);
    } catch (IOException _) {
      return new HistoryEvent(event.name(), MissingNode.getInstance());
    }
  }

  private static HistoryEvent entry(JsonNode operation) {
    var said = JSON.createObjectNode();
    if (operation.path("what") instanceof ObjectNode what) {
      said.setAll(what);
    }
    said.put("who", operation.path("who").asText());
    return new HistoryEvent(operation.path("action").asText(), said);
  }

  /** A field; empty where it has none of this name. */
  public String text(String field) {
    return said.path(field).asText("");
  }
}
