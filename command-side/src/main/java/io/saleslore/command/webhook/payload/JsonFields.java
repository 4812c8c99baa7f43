package io.saleslore.command.webhook.payload;

import io.saleslore.kernel.vocabulary.Delivery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a webhook's JSON; what is missing or makes no sense is empty. */
final class JsonFields {
  private static final Instant FIRST = Instant.parse("2009-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private JsonFields() {}

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static @Nullable Instant timestamp(JsonNode node) {
    var seconds = node.path("timestamp").asLong(-1);
    return seconds < FIRST.getEpochSecond() || seconds > LAST.getEpochSecond()
        ? null
        : Instant.ofEpochSecond(seconds);
  }

  static Optional<Delivery> delivery(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "sent" -> Optional.of(Delivery.SENT);
      case "failed", "error" -> Optional.of(Delivery.FAILED);
      case "delivered" -> Optional.of(Delivery.DELIVERED);
      case "read" -> Optional.of(Delivery.READ);
      case "played" -> Optional.of(Delivery.PLAYED);
      default -> Optional.empty();
    };
  }
}
