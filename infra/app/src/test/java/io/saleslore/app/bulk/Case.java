package io.saleslore.app.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One customer with a chat and a deal that was won, lost or neither. */
record Case(int number) {
  static final String OPENED = "2025-03-11T09:00:00Z";
  static final String QUOTED = "2025-03-11T09:00:12Z";
  static final String CLOSED = "2025-03-12T10:30:00Z";
  private static final ObjectMapper JSON = new ObjectMapper();

  Map<String, Object> card() {
    var card = new LinkedHashMap<String, Object>();
    card.put("name", "John " + number);
    card.put("company", "ABC Corp");
    card.put("phone", "+1 202 555 01%02d".formatted(number));
    card.put("industry", "retail");
    return card;
  }

  String chat() {
    return """
    [2025-03-11, 10:00:00] John %1$d: How much is it?
    [2025-03-11, 10:01:00] Alice: Here is our quote %1$d
    [2025-03-11, 10:02:00] John %1$d: That is too expensive
    """
        .formatted(number);
  }

  String amount() {
    return "500%d.00".formatted(number);
  }

  String outcome() {
    return List.of("won", "lost", "unknown").get(number % 3);
  }

  String line() {
    var deal = new LinkedHashMap<String, Object>();
    deal.put("openedAt", OPENED);
    deal.put("quotes", List.of(Map.of("amount", amount(), "currency", "USD", "at", QUOTED)));
    deal.put("outcome", outcome());
    deal.put("closedAt", CLOSED);
    if (outcome().equals("lost")) {
      deal.put("reason", "budget");
      deal.put("note", "too dear");
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("key", "key-" + number);
    line.put("customer", card());
    line.put("chat", Map.of("export", chat(), "marketer", "Alice", "timeZone", "Europe/Berlin"));
    line.put("deals", List.of(deal));
    return text(line);
  }

  private static String text(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
