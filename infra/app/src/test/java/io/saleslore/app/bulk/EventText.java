package io.saleslore.app.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeSet;

/** What two histories of the same have in common. */
final class EventText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventText() {}

  static String comparable(String payload, String staff) {
    return masked(read(payload)).toString().replace(staff, "ZONE");
  }

  /** Which metadata there is. */
  static String names(String metadata) {
    var names = new TreeSet<String>();
    read(metadata).fieldNames().forEachRemaining(names::add);
    return names.toString();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode masked(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var masked = JSON.createObjectNode();
        object.properties().forEach(each -> masked.set(each.getKey(), masked(each.getValue())));
        yield masked;
      }
      case ArrayNode array -> {
        var masked = JSON.createArrayNode();
        array.forEach(each -> masked.add(masked(each)));
        yield masked;
      }
      case TextNode text -> TextNode.valueOf(masked(text.asText()));
      default -> node;
    };
  }

  private static String masked(String text) {
    if (text.matches("20(2[6-9]|[3-9]\\d)-.*Z")) {
      return "NOW";
    }
    var dedupe =
        text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
            .replaceAll("[0-9a-f]{16,}", "HASH");
    return dedupe.matches("[A-Za-z0-9+/]{30,}") ? "SEALED" : dedupe;
  }
}
