package io.saleslore.command.webhook.payload;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer as WhatsApp names them; it does not show itself.
 *
 * @param phone digits with the country's, null where the customer hides it
 * @param userId the business-scoped user id, null where there is none yet
 * @param name as in the customer's profile
 */
public record WhatsAppUser(@Nullable String phone, @Nullable String userId, @Nullable String name) {
  private static final int SHORTEST_PHONE = 5;

  static WhatsAppUser of(String phone, String userId, String name) {
    return new WhatsAppUser(digits(phone), blankToNull(userId), blankToNull(name));
  }

  /** Whether nothing identifies the customer. */
  public boolean isUnknown() {
    return phone == null && userId == null;
  }

  /** What identifies the customer, the surest first: numbers change hands, user ids do not. */
  public List<String> identities() {
    return Stream.of(
            userId == null ? null : "user/" + userId, phone == null ? null : identity(phone))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What identifies a customer with this number. */
  public static String identity(String phone) {
    return "phone/" + phone;
  }

  /** The name to record a new customer under. */
  public String displayName() {
    return Stream.of(name, internationalPhone(), "WhatsApp customer")
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** The number with a plus, null where it is hidden. */
  public @Nullable String internationalPhone() {
    return phone == null ? null : "+" + phone;
  }

  /** The digits of a number; null if they are too few for one. */
  public static @Nullable String digits(String phone) {
    var digits = new StringBuilder();
    phone
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.length() < SHORTEST_PHONE ? null : digits.toString();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  @Override
  public String toString() {
    return "[private customer]";
  }
}
