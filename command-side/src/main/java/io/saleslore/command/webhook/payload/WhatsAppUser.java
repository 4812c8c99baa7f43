package io.saleslore.command.webhook.payload;

import io.saleslore.command.customer.name.PersonName;
import io.saleslore.command.phone.PhoneNumbers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer as WhatsApp names them; it does not show itself.
 *
 * @param phone digits with the country's, null where the customer hides it
 * @param userId the business-scoped user id, null where there is none yet
 * @param name as in the customer's profile
 * @param username which the customer chose on WhatsApp, null where there is none
 */
public record WhatsAppUser(
    @Nullable String phone,
    @Nullable String userId,
    @Nullable String name,
    @Nullable String username) {
  private static final int SHORTEST_PHONE = 5;
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(?:ENT\\.)?[A-Za-z0-9]+");

  /** A user id may stand where a number is expected. */
  static WhatsAppUser of(String phone, String userId, String name) {
    return of(phone, userId, name, "");
  }

  /** The same with a username. */
  static WhatsAppUser of(String phone, String userId, String name, String username) {
    var id = userId.isBlank() && isUserId(phone) ? phone : userId;
    return new WhatsAppUser(
        digits(phone), blankToNull(id), blankToNull(name), blankToNull(username));
  }

  /** Whether this is a business-scoped user id, such as {@code US.13491208655302741918}. */
  static boolean isUserId(String text) {
    return USER_ID.matcher(text).matches();
  }

  /** The same customer with what another mention of them says besides. */
  public WhatsAppUser with(WhatsAppUser other) {
    return new WhatsAppUser(
        phone,
        userId,
        name == null ? other.name : name,
        username == null ? other.username : username);
  }

  /** Whether nothing identifies the customer. */
  public boolean isUnknown() {
    return phone == null && userId == null;
  }

  /** All that identifies the customer. */
  public List<String> identities() {
    return Stream.of(userIdentity(), phoneIdentity()).flatMap(Optional::stream).toList();
  }

  /** What identifies the customer by user id, which changes hands with nobody. */
  public Optional<String> userIdentity() {
    return Optional.ofNullable(userId).map(id -> "user/" + id);
  }

  /** What identifies the customer by number, which may change hands. */
  public Optional<String> phoneIdentity() {
    return Optional.ofNullable(phone).map(WhatsAppUser::identity);
  }

  /** What identifies a customer with this number. */
  public static String identity(String phone) {
    return "phone/" + PhoneNumbers.ofWhatsApp(phone);
  }

  /** The name to record a new customer under. */
  public String displayName() {
    return Stream.of(name, internationalPhone(), PersonName.UNKNOWN)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** The number with a plus, null where it is hidden. */
  public @Nullable String internationalPhone() {
    return phone == null ? null : "+" + phone;
  }

  /** The digits of a number; null if they are too few for one, or a user id's. */
  public static @Nullable String digits(String phone) {
    if (isUserId(phone)) {
      return null;
    }
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
