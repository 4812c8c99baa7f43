package io.saleslore.command.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of webhooks as WhatsApp writes them. */
final class WebhookBodies {
  static final String JOHN = "16505551234";
  static final String BUSINESS = "15550783881";

  private static final JsonMapper JSON = new JsonMapper();

  private WebhookBodies() {}

  /** A text from a customer. */
  static String text(String number, String from, String id, long at, String words) {
    return change(
        number,
        "messages",
        Map.of("contacts", contact(from), "messages", List.of(message(from, id, at, words))));
  }

  static List<?> contact(String phone) {
    return List.of(Map.of("profile", Map.of("name", "Sheena Nelson"), "wa_id", phone));
  }

  static Map<String, Object> message(String from, String id, long at, String words) {
    return typed(from, id, at, "text", Map.of("body", words));
  }

  /** A message of any type, with what that type says. */
  static Map<String, Object> typed(String from, String id, long at, String type, Object body) {
    return Map.of("from", from, "id", id, "timestamp", Long.toString(at), "type", type, type, body);
  }

  /** Messages of customers, in one change. */
  static String messages(String number, Object... messages) {
    return change(number, "messages", Map.of("messages", List.of(messages)));
  }

  static String echo(String number, String id, long at, String words) {
    var echo = new HashMap<>(message(BUSINESS, id, at, words));
    echo.put("to", JOHN);
    return change(number, "smb_message_echoes", Map.of("message_echoes", List.of(echo)));
  }

  static String status(String number, String id, String status, long at) {
    var told =
        Map.of("id", id, "status", status, "timestamp", Long.toString(at), "recipient_id", JOHN);
    return change(number, "messages", Map.of("statuses", List.of(told)));
  }

  static String edit(String number, String id, String original, long at, String words) {
    var edit =
        Map.of(
            "original_message_id",
            original,
            "message",
            Map.of("type", "text", "text", Map.of("body", words)));
    return messages(number, typed(JOHN, id, at, "edit", edit));
  }

  static String revoke(String number, String original, long at) {
    return messages(
        number,
        typed(JOHN, original + ".REVOKE", at, "revoke", Map.of("original_message_id", original)));
  }

  /** A text from somebody who may hide their number behind a user id. */
  static String user(String number, String from, String userId, String id, long at, String words) {
    var message = new HashMap<>(message(from, id, at, words));
    message.put("from_user_id", userId);
    return messages(number, message);
  }

  static String numberChanged(String number, String from, String to, long at) {
    var notice = Map.of("wa_id", to, "type", "user_changed_number");
    return messages(number, typed(from, "wamid.CHANGED." + at, at, "system", notice));
  }

  /** A body with one change. */
  static String change(String number, String field, Map<String, ?> parts) {
    var value = new HashMap<String, Object>(parts);
    value.put("messaging_product", "whatsapp");
    value.put("metadata", Map.of("display_phone_number", BUSINESS, "phone_number_id", number));
    var change = Map.of("field", field, "value", value);
    var entry = Map.of("id", "102290129340398", "changes", List.of(change));
    return json(Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
