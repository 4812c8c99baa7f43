package io.saleslore.command.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer as WhatsApp names them; it does not show itself.
 *
 * @param phone digits with the country's, null where the customer hides it
 * @param userId the business-scoped user id, null where there is none yet
 * @param name as in the customer's profile
 */
record Peer(@Nullable String phone, @Nullable String userId, @Nullable String name) {
  private static final int SHORTEST_PHONE = 5;

  static Peer of(String phone, String userId, String name) {
    return new Peer(phone(phone), blankToNull(userId), blankToNull(name));
  }

  boolean isNobody() {
    return phone == null && userId == null;
  }

  /** What identifies the customer, the surest first: numbers change hands, user ids do not. */
  List<String> identities() {
    var all = new ArrayList<String>();
    if (userId != null) {
      all.add("user/" + userId);
    }
    if (phone != null) {
      all.add(ofPhone(phone));
    }
    return all;
  }

  static String ofPhone(String digits) {
    return "phone/" + digits;
  }

  /** The digits of a number; null if they are too few for one. */
  static @Nullable String phone(String written) {
    var digits = new StringBuilder();
    written
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
