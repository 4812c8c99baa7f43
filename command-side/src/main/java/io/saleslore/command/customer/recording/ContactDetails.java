package io.saleslore.command.customer.recording;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.kernel.customer.CustomerCommand.CorrectCustomer;
import io.saleslore.kernel.http.Rejection.SenselessField;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how to reach them; it does not show itself.
 *
 * @param anotherPerson whether this is somebody else than the customer who has the same number
 */
record ContactDetails(
    @TextLength(TextLength.NAME) String name,
    @TextLength(TextLength.NAME) @Nullable String company,
    @TextLength(TextLength.PHONE) @Nullable String phone,
    @TextLength(254) @Nullable String email,
    @Nullable Boolean anotherPerson) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  ContactDetails {
    phone = phone == null ? null : PhoneNumbers.withoutLink(phone);
  }

  /** The command that says it, sealed under the customer's key. */
  CorrectCustomer command(CustomerId customer, Zone zone, Vault vault, Instant at) {
    var key = KeyId.of(zone, customer);
    return new CorrectCustomer(
        customer,
        zone,
        vault.seal(key, name),
        sealed(vault, key, company),
        sealed(vault, key, phone),
        sealed(vault, key, email),
        at);
  }

  /**
   * Does nothing if somebody can be called so and reached there.
   *
   * @throws SenselessField otherwise
   */
  void check(PhoneNumbers phones) {
    required("name", name);
    if (phone != null && !phone.isBlank()) {
      phones
          .objection(phone)
          .ifPresent(
              problem -> {
                throw new SenselessField("phone", problem);
              });
    }
    if (email != null && !email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
      throw new SenselessField("email", "is an e-mail address");
    }
  }

  boolean sharesNumber() {
    return Boolean.TRUE.equals(anotherPerson);
  }

  static @Nullable SealedText sealed(Vault vault, KeyId key, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.seal(key, text);
  }

  @Override
  public String toString() {
    return "[private customer]";
  }
}
