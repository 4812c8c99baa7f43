package io.saleslore.command.webhook.payload;

import static io.saleslore.command.webhook.payload.JsonFields.first;
import static io.saleslore.command.webhook.payload.JsonFields.text;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One change's value: the business number it came over, and which customer it is about. */
record ChangeValue(JsonNode json) {
  String phoneNumberId() {
    return text(json.path("metadata"), "phone_number_id");
  }

  void each(String field, Consumer<JsonNode> consumer) {
    json.path(field).forEach(consumer);
  }

  boolean isBusiness(String number) {
    return isSame(number, text(json.path("metadata"), "display_phone_number"));
  }

  /** Who wrote a message or called. */
  WhatsAppUser sender(JsonNode message) {
    return known(text(message, "from"), text(message, "from_user_id"));
  }

  /** To whom the business wrote, or whom it called. */
  WhatsAppUser recipient(JsonNode message) {
    return known(text(message, "to"), text(message, "to_user_id"));
  }

  /** The customer; what the message itself does not say of them stands among the contacts. */
  WhatsAppUser known(String number, String userId) {
    var phone = isBusiness(number) || WhatsAppUser.digits(number) == null ? "" : number;
    var id = userId.isEmpty() && WhatsAppUser.isUserId(number) ? number : userId;
    var contact = contact(phone, id);
    return WhatsAppUser.of(
        phone.isEmpty() ? text(contact, "wa_id") : phone,
        id.isEmpty() ? text(contact, "user_id") : id,
        text(contact.path("profile"), "name"),
        first(text(contact.path("profile"), "username"), text(contact, "username")));
  }

  private JsonNode contact(String phone, String userId) {
    var contacts = json.path("contacts");
    boolean isOnlyOne = phone.isEmpty() && userId.isEmpty() && contacts.size() == 1;
    return firstContact(each -> is(each, "user_id", userId))
        .or(() -> firstContact(each -> isOnlyOne || isUnder(each, phone, userId)))
        .orElseGet(() -> contacts.path(-1));
  }

  private Optional<JsonNode> firstContact(Predicate<JsonNode> which) {
    return json.path("contacts").valueStream().filter(which).findFirst();
  }

  /** Who has the number and another user id is somebody else. */
  private static boolean isUnder(JsonNode contact, String phone, String userId) {
    return isSameNumber(contact, phone) && (userId.isEmpty() || text(contact, "user_id").isEmpty());
  }

  private static boolean isSameNumber(JsonNode contact, String phone) {
    return isSame(phone, text(contact, "wa_id"));
  }

  private static boolean isSame(String number, String other) {
    var digits = WhatsAppUser.digits(number);
    var others = WhatsAppUser.digits(other);
    return digits != null
        && others != null
        && WhatsAppUser.identity(digits).equals(WhatsAppUser.identity(others));
  }

  private static boolean is(JsonNode contact, String field, String id) {
    return !id.isEmpty() && id.equals(text(contact, field));
  }

  @Override
  public String toString() {
    return "[private value]";
  }
}
