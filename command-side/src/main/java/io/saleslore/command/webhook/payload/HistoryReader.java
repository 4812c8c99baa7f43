package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.DeliveryStatus.delivery;
import static io.saleslore.command.webhook.payload.JsonFields.text;
import static io.saleslore.command.webhook.payload.JsonFields.timestamp;

import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import tools.jackson.databind.JsonNode;

/** Reads the history that a business shared when it joined the Cloud API. */
record HistoryReader(Payload payload, WebhookMessageReader messages) {
  /** A chunk holds threads with their messages, or errors where there are none. */
  void readChunk(ChangeValue value, JsonNode chunk) {
    chunk.path("errors").forEach(_ -> payload.leaveOut("history_error"));
    for (var thread : chunk.path("threads")) {
      var user = user(thread);
      thread.path("messages").forEach(message -> readMessage(value, user, message));
    }
  }

  private static WhatsAppUser user(JsonNode thread) {
    var context = thread.path("context");
    var number = text(context, "wa_id");
    return WhatsAppUser.of(
        number.isEmpty() ? text(thread, "id") : number,
        text(context, "user_id"),
        text(context, "username"));
  }

  private void readMessage(ChangeValue value, WhatsAppUser user, JsonNode message) {
    boolean isOwn = value.isBusiness(text(message, "from"));
    messages.read(value, user, isOwn ? Speaker.MARKETER : Speaker.CUSTOMER, message);
    var id = text(message, "id");
    var at = timestamp(message);
    var delivery = delivery(text(message.path("history_context"), "status"));
    if (isOwn && at != null && delivery.isPresent() && !id.isEmpty()) {
      payload.add(value, user, new WebhookEvent.Delivered(id, delivery.get(), at));
    }
  }

  /** Media that a thread had a placeholder for follow later; a caption edits the placeholder. */
  void readMedia(ChangeValue value, JsonNode message) {
    boolean isOwn = value.isBusiness(text(message, "from"));
    var user = isOwn ? value.recipient(message) : value.sender(message);
    var speaker = isOwn ? Speaker.MARKETER : Speaker.CUSTOMER;
    var content = ContentReader.read(message);
    var id = text(message, "id");
    var at = timestamp(message);
    if (content.kind() != MessageKind.TEXT || id.isEmpty() || at == null || user.isUnknown()) {
      messages.read(value, user, speaker, message);
    } else {
      payload.add(value, user, new WebhookEvent.Edited(id + "/caption", id, at, speaker, content));
    }
  }
}
