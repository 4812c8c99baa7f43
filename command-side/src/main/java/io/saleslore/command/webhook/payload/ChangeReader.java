package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.DeliveryStatus.delivery;
import static io.saleslore.command.webhook.payload.JsonFields.first;
import static io.saleslore.command.webhook.payload.JsonFields.text;
import static io.saleslore.command.webhook.payload.JsonFields.timestamp;

import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import tools.jackson.databind.JsonNode;

/** Reads one change of a webhook: messages, statuses, echoes, history or calls. */
final class ChangeReader {
  private static final String USER_ID_UPDATE = "user_id_update";

  private final Payload payload;
  private final WebhookMessageReader messages;
  private final HistoryReader history;

  ChangeReader(Payload payload) {
    this.payload = payload;
    this.messages = new WebhookMessageReader(payload);
    this.history = new HistoryReader(payload, messages);
  }

  /** Whatever the field is called, messages in it are messages. */
  void read(String field, ChangeValue value) {
    int before = payload.parts();
    switch (field) {
      case "history" -> {
        value.each("history", chunk -> history.readChunk(value, chunk));
        value.each("messages", message -> history.readMedia(value, message));
      }
      case "calls" -> {
        value.each("calls", call -> call(value, call));
        value.each("statuses", _ -> payload.leaveOut("call_status"));
      }
      case USER_ID_UPDATE -> value.each(field, update -> userIdUpdated(value, update));
      default -> chat(value);
    }
    value.each("errors", _ -> payload.leaveOut("error"));
    if (payload.parts() == before) {
      leaveOut(field);
    }
  }

  private void chat(ChangeValue value) {
    value.each("messages", message -> message(value, message));
    value.each("message_echoes", echo -> fromBusiness(value, echo));
    value.each("statuses", status -> status(value, status));
  }

  private void leaveOut(String field) {
    var name = PublishedFields.nameOf(field);
    payload.leaveOut(name);
    if (name.equals(PublishedFields.UNKNOWN)) {
      payload.addUnknown("field", field);
    }
  }

  private void message(ChangeValue value, JsonNode message) {
    if (value.isBusiness(text(message, "from"))) {
      fromBusiness(value, message);
    } else {
      fromCustomer(value, message);
    }
  }

  private void fromBusiness(ChangeValue value, JsonNode message) {
    messages.read(value, value.recipient(message), Speaker.MARKETER, message);
  }

  private void fromCustomer(ChangeValue value, JsonNode message) {
    if ("system".equals(text(message, "type"))) {
      identityChanged(value, message);
    } else {
      messages.read(value, value.sender(message), Speaker.CUSTOMER, message);
    }
  }

  /** The notice says who it was about in several ways, by the age of the API and what is hidden. */
  private void identityChanged(ChangeValue value, JsonNode message) {
    var notice = message.path("system");
    var before =
        WhatsAppUser.of(
            first(text(message, "from"), text(notice, "customer")),
            first(text(notice, "previous_user_id"), text(message, "from_user_id")),
            "");
    var now =
        WhatsAppUser.of(
            first(text(notice, "wa_id"), text(notice, "new_wa_id")), text(notice, "user_id"), "");
    var id = text(message, "id");
    var change =
        new WebhookEvent.IdentityChanged(id.isEmpty() ? null : id, now, timestamp(message));
    changed(value, before, change, "system");
  }

  /** A field of 2026 that says the same of user ids as a notice among the messages. */
  private void userIdUpdated(ChangeValue value, JsonNode update) {
    var id = update.path("user_id");
    var before =
        WhatsAppUser.of(
            text(update, "wa_id"),
            first(text(id, "previous"), text(update, "previous_user_id")),
            "");
    var now = WhatsAppUser.of("", first(text(id, "current"), id.asString("")), "");
    var change = new WebhookEvent.IdentityChanged(null, now, timestamp(update));
    changed(value, before, change, USER_ID_UPDATE);
  }

  private void changed(
      ChangeValue value, WhatsAppUser before, WebhookEvent.IdentityChanged change, String kind) {
    if (before.isUnknown() || change.now().isUnknown()) {
      payload.leaveOut(kind);
    } else {
      payload.add(value, before, change);
    }
  }

  private void status(ChangeValue value, JsonNode status) {
    var at = timestamp(status);
    var delivery = delivery(text(status, "status"));
    var id = text(status, "id");
    var user = value.known(text(status, "recipient_id"), text(status, "recipient_user_id"));
    boolean isOther = isOfGroup(status) || isOfPayment(status);
    if (at == null || delivery.isEmpty() || id.isEmpty() || isOther || user.isUnknown()) {
      payload.leaveOut(nameOf(status));
    } else {
      payload.add(value, user, new WebhookEvent.Delivered(id, delivery.get(), at));
    }
  }

  private static boolean isOfGroup(JsonNode status) {
    return "group".equals(text(status, "recipient_type"));
  }

  private static boolean isOfPayment(JsonNode status) {
    return "payment".equals(text(status, "type"));
  }

  private static String nameOf(JsonNode status) {
    return isOfGroup(status) ? "group_status" : isOfPayment(status) ? "payment_status" : "status";
  }

  /** A call is one entry, however much is told of it. */
  private void call(ChangeValue value, JsonNode call) {
    boolean isOwn = text(call, "direction").startsWith("BUSINESS");
    var user = isOwn ? value.recipient(call) : value.sender(call);
    var at = timestamp(call);
    var id = text(call, "id");
    if (at == null || id.isEmpty() || user.isUnknown()) {
      payload.leaveOut("call");
      return;
    }
    var speaker = isOwn ? Speaker.MARKETER : Speaker.CUSTOMER;
    var content = new MessageContent(MessageKind.CALL, "");
    payload.add(value, user, new WebhookEvent.Sent(id, at, speaker, content));
  }
}
