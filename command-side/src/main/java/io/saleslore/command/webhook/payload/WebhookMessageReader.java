package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.text;
import static io.saleslore.command.webhook.payload.JsonFields.timestamp;

import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a message: a new one, an edit, or that one was taken back. */
record WebhookMessageReader(Payload payload) {
  void read(ChangeValue value, WhatsAppUser user, Speaker speaker, JsonNode message) {
    var id = text(message, "id");
    var at = timestamp(message);
    if (id.isEmpty() || at == null || user.isUnknown() || message.has("group_id")) {
      payload.leaveOut(1);
      return;
    }
    event(id, at, speaker, message)
        .ifPresentOrElse(event -> payload.add(value, user, event), () -> payload.leaveOut(1));
  }

  private static Optional<WebhookEvent> event(
      String id, Instant at, Speaker speaker, JsonNode message) {
    var type = text(message, "type");
    var body = message.path(type);
    var original = text(body, "original_message_id");
    boolean isChange = type.equals("revoke") || type.equals("edit");
    if (!isChange) {
      return Optional.of(new WebhookEvent.Sent(id, at, speaker, ContentReader.read(message)));
    }
    if (original.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        type.equals("revoke")
            ? new WebhookEvent.Revoked(original, at)
            : new WebhookEvent.Edited(
                id, original, at, speaker, ContentReader.read(body.path("message"))));
  }
}
