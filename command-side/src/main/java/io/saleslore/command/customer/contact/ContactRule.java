package io.saleslore.command.customer.contact;

import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerToldApart;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUserIdAdded;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an event changes in a customer's contacts: for the table that people are found by, and for
 * whoever compares it with the history.
 */
@Component
public record ContactRule(ContactNormalizer details, Vault vault) {
  /**
   * Does to the contacts what the event says.
   *
   * @param isOfSamePerson whether another record of the person has this number, so that the card
   *     only shows it instead of its own
   */
  public void apply(
      CustomerEvent event, KnownContacts contacts, Predicate<HashedContact> isOfSamePerson) {
    switch (event) {
      case CustomerRecorded it -> say(it.phone(), it.email(), contacts);
      case CustomerCorrected it -> {
        if (phone(it.phone()).filter(isOfSamePerson).isEmpty()) {
          contacts.unsayNumbers();
        }
        contacts.unsayAddresses();
        say(it.phone(), it.email(), contacts);
      }
      case CustomerNumberAdded it ->
          phone(it.phone()).ifPresent(each -> contacts.hearNumber(each, it.replaces()));
      case CustomerNumberLost it -> phone(it.phone()).ifPresent(contacts::lose);
      case CustomerUserIdAdded it -> {
        userId(it.userId()).ifPresent(each -> contacts.hear(each, true));
        username(it.username()).ifPresent(each -> contacts.hear(each, true));
      }
      case CustomerForgotten _ -> contacts.clear();
      case CustomerClassified _, CustomerMerged _, CustomerUnmerged _, CustomerToldApart _ -> {}
    }
  }

  private void say(@Nullable SealedText phone, @Nullable SealedText email, KnownContacts contacts) {
    phone(phone).ifPresent(each -> contacts.hear(each, false));
    email(email).ifPresent(each -> contacts.hear(each, false));
  }

  private Optional<HashedContact> phone(@Nullable SealedText sealed) {
    return contact(ContactKind.PHONE, sealed, details::phone);
  }

  private Optional<HashedContact> email(@Nullable SealedText sealed) {
    return contact(ContactKind.EMAIL, sealed, details::email);
  }

  private Optional<HashedContact> userId(@Nullable SealedText sealed) {
    return contact(ContactKind.USER_ID, sealed, details::userId);
  }

  private Optional<HashedContact> username(@Nullable SealedText sealed) {
    return contact(ContactKind.USERNAME, sealed, details::username);
  }

  private Optional<HashedContact> contact(
      ContactKind kind, @Nullable SealedText sealed, Function<String, Optional<String>> spelling) {
    return Optional.ofNullable(sealed)
        .map(vault::open)
        .flatMap(spelling)
        .map(each -> new HashedContact(kind, hash(kind, each)));
  }

  /** The peppered hash of a contact in its one spelling. */
  public String hash(ContactKind kind, String contact) {
    return vault.pepper("contact/" + kind.code(), contact);
  }
}
