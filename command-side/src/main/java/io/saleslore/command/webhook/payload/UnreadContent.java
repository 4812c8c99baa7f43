package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.first;
import static io.saleslore.command.webhook.payload.JsonFields.lines;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import io.saleslore.kernel.vocabulary.MessageKind;
import tools.jackson.databind.JsonNode;

/** Names what WhatsApp does not hand over or nobody here can read, so that its place is kept. */
final class UnreadContent {
  private UnreadContent() {}

  /** Of a tap on an advertisement without words, what the advertisement says; else the name. */
  static MessageContent of(JsonNode message) {
    var referral = message.path("referral");
    return named(
        referral.isObject()
            ? lines("referral", text(referral, "headline"), text(referral, "body"))
            : name(message));
  }

  static MessageContent named(String name) {
    return new MessageContent(MessageKind.UNSUPPORTED, name);
  }

  private static String name(JsonNode message) {
    var type = text(message, "type");
    var error = message.path("errors").path(0);
    boolean isTyped = !type.equals("unsupported") && !type.equals("unknown");
    return first(
        text(message.path("unsupported"), "type"),
        isTyped ? type : "",
        text(error, "title"),
        text(error, "message"),
        "unsupported");
  }
}
