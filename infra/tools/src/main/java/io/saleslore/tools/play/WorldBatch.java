package io.saleslore.tools.play;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldQuote;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chats of one marketer that go into one request, each with its customer and deals. */
final class WorldBatch {
  private static final int LINES = 25;
  private static final int LONGEST_BYTES = 1_000_000;

  private final ZoneFiller zone;
  private final ProgressPrinter done;
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final Set<String> customers = new HashSet<>();

  WorldBatch(ZoneFiller zone, ProgressPrinter done) {
    this.zone = zone;
    this.done = done;
  }

  /** A line is text, not very long, and records a customer who was not recorded before. */
  boolean takes(WorldChat chat, byte[] export) {
    return export.length <= LONGEST_BYTES && isText(export) && !customers.contains(chat.customer());
  }

  void add(WorldChat chat, Map<String, String> customer, byte[] export, List<WorldDeal> deals) {
    customers.add(chat.customer());
    var line = new LinkedHashMap<String, Object>();
    line.put("key", URLEncoder.encode(chat.file(), StandardCharsets.UTF_8));
    line.put("customer", customer);
    line.put("chat", chat(chat, export));
    line.put("deals", deals.stream().map(WorldBatch::deal).toList());
    lines.add(line);
    if (lines.size() == LINES) {
      send();
    }
  }

  /** Sends those that wait; whose chat it is stands in the world, so questions get a yes. */
  void send() {
    if (lines.isEmpty()) {
      return;
    }
    var asked = new ArrayList<Map<String, Object>>();
    for (var answer : zone.importLines(lines).path("lines")) {
      if (isQuestion(answer)) {
        asked.add(answered(lines.get(answer.path("line").asInt() - 1), answer));
      } else {
        count(answer);
      }
    }
    lines.clear();
    if (!asked.isEmpty()) {
      zone.importLines(asked).path("lines").forEach(this::count);
    }
  }

  private void count(JsonNode answer) {
    if (answer.path("status").asText().equals("refused")) {
      throw new PlatformRefusal(
          "%s was refused: %d %s"
              .formatted(
                  answer.path("key").asText(),
                  answer.at("/problem/status").asInt(),
                  answer.at("/problem/detail").asText()));
    }
    done.step();
  }

  private static boolean isQuestion(JsonNode answer) {
    return answer.at("/problem/field").asText().equals("customerAuthor");
  }

  private static Map<String, Object> answered(Map<String, Object> line, JsonNode question) {
    var chat = new LinkedHashMap<Object, Object>((Map<?, ?>) requireNonNull(line.get("chat")));
    chat.put("customerAuthor", question.at("/problem/authors/0").asText());
    var again = new LinkedHashMap<>(line);
    again.put("chat", chat);
    return again;
  }

  private static Map<String, Object> chat(WorldChat chat, byte[] export) {
    return Map.of(
        "export", new String(export, StandardCharsets.UTF_8),
        "marketer", chat.marketer(),
        "timeZone", chat.timeZone());
  }

  private static Map<String, Object> deal(WorldDeal deal) {
    return Map.of(
        "openedAt", deal.openedAt().toString(),
        "quotes", deal.quotes().stream().map(WorldBatch::quote).toList(),
        "outcome", deal.outcome().code(),
        "closedAt", deal.closedAt().toString());
  }

  private static Map<String, Object> quote(WorldQuote quote) {
    return Map.of(
        "amount", quote.amount(), "currency", quote.currency(), "at", quote.at().toString());
  }

  private static boolean isText(byte[] export) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(export));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
