package io.saleslore.command.webhook.payload;

import io.saleslore.kernel.vocabulary.Delivery;
import java.util.Locale;
import java.util.Optional;

/** The words by which WhatsApp and its partners say how far a message has come. */
final class DeliveryStatus {
  private DeliveryStatus() {}

  /** Empty for a word that says something else. */
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
