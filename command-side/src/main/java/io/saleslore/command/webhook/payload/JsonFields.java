package io.saleslore.command.webhook.payload;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a webhook's JSON; what is missing or makes no sense is empty. */
final class JsonFields {
  private static final Instant FIRST = Instant.parse("2009-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final long MILLIS = 1000;

  private JsonFields() {}

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** The parts that say something, each on a line of its own. */
  static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
  }

  /** The first part that says something; empty where none does. */
  static String first(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).findFirst().orElse("");
  }

  /** A time in seconds, or in milliseconds as some of WhatsApp's partners write it. */
  static @Nullable Instant timestamp(JsonNode node) {
    var number = node.path("timestamp").asLong(-1);
    var seconds = number > FIRST.toEpochMilli() ? number / MILLIS : number;
    return seconds < FIRST.getEpochSecond() || seconds > LAST.getEpochSecond()
        ? null
        : Instant.ofEpochSecond(seconds);
  }
}
