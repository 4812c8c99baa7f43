package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.text;
import static io.saleslore.command.webhook.payload.JsonFields.timestamp;

import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a message: a new one, an edit, or that one was taken back. */
record WebhookMessageReader(Payload payload) {
  /** May say nothing that can be read, as is known. */
  private static final Set<String> KNOWN =
      Set.of("unsupported", "unknown", "text", "button", "template", "interactive");

  /** The customer only opened the chat. */
  private static final String WELCOME = "request_welcome";

  void read(ChangeValue value, WhatsAppUser user, Speaker speaker, JsonNode message) {
    var id = text(message, "id");
    var at = timestamp(message);
    var hindrance = hindrance(user, message);
    if (!hindrance.isEmpty() || at == null) {
      payload.leaveOut(hindrance.isEmpty() ? "message_without_time" : hindrance);
      return;
    }
    event(id, at, speaker, message)
        .ifPresentOrElse(
            event -> payload.add(value, user, event),
            () -> payload.leaveOut("change_of_no_message"));
  }

  private static String hindrance(WhatsAppUser user, JsonNode message) {
    if (message.has("group_id")) {
      return "group_message";
    }
    if (text(message, "type").equals(WELCOME)) {
      return WELCOME;
    }
    boolean hasId = !text(message, "id").isEmpty();
    return !hasId ? "message_without_id" : user.isUnknown() ? "message_without_customer" : "";
  }

  private Optional<WebhookEvent> event(String id, Instant at, Speaker speaker, JsonNode message) {
    var type = text(message, "type");
    var body = message.path(type);
    return switch (type) {
      case "revoke" -> original(body).map(original -> new WebhookEvent.Revoked(original, at));
      case "edit" ->
          original(body)
              .map(
                  original ->
                      new WebhookEvent.Edited(
                          id, original, at, speaker, content(body.path("message"))));
      default -> Optional.of(new WebhookEvent.Sent(id, at, speaker, content(message)));
    };
  }

  private static Optional<String> original(JsonNode body) {
    return Optional.of(text(body, "original_message_id")).filter(id -> !id.isEmpty());
  }

  private MessageContent content(JsonNode message) {
    var content = ContentReader.read(message);
    var type = text(message, "type");
    if (content.kind() == MessageKind.UNSUPPORTED && !KNOWN.contains(type)) {
      payload.addUnknown("message", type);
    }
    return content;
  }
}
