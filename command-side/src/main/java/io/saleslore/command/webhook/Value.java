package io.saleslore.command.webhook;

import static io.saleslore.command.webhook.Contents.text;

import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One change's value: the business number it came over, and who is meant in it. */
record Value(JsonNode json) {
  String phoneNumberId() {
    return text(json.path("metadata"), "phone_number_id");
  }

  void each(String field, Consumer<JsonNode> consumer) {
    json.path(field).forEach(consumer);
  }

  boolean isBusiness(String number) {
    var digits = Peer.phone(number);
    return digits != null
        && digits.equals(Peer.phone(text(json.path("metadata"), "display_phone_number")));
  }

  /** Who wrote a message or called. */
  Peer sender(JsonNode message) {
    return known(text(message, "from"), text(message, "from_user_id"));
  }

  /** To whom the business wrote, or whom it called. */
  Peer recipient(JsonNode message) {
    return known(text(message, "to"), text(message, "to_user_id"));
  }

  /** What the message itself does not say of them stands among the contacts. */
  Peer known(String number, String userId) {
    var phone = isBusiness(number) || Peer.phone(number) == null ? "" : number;
    var contact = contact(phone, userId);
    return Peer.of(
        phone.isEmpty() ? text(contact, "wa_id") : phone,
        userId.isEmpty() ? text(contact, "user_id") : userId,
        text(contact.path("profile"), "name"));
  }

  private JsonNode contact(String phone, String userId) {
    var contacts = json.path("contacts");
    Stream<JsonNode> meant =
        contacts
            .valueStream()
            .filter(
                each ->
                    phone.isEmpty() && userId.isEmpty() && contacts.size() == 1
                        || !phone.isEmpty() && phone.equals(text(each, "wa_id"))
                        || !userId.isEmpty() && userId.equals(text(each, "user_id")));
    return meant.findFirst().orElseGet(() -> contacts.path(-1));
  }

  @Override
  public String toString() {
    return "[private value]";
  }
}
