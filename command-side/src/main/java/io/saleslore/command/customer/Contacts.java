package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the same person in every zone by phone number or e-mail address, kept as peppered hashes
 * that are deleted when the customer is forgotten.
 */
@Component
public record Contacts(ContactTable table, ContactNormalizer details, PersonRecords records) {
  /** Who a customer is in every zone; without phone and e-mail, the customer's own id. */
  public String identity(Customers.Card customer) {
    return phone(customer.phone())
        .or(() -> email(customer.email()))
        .orElseGet(() -> customer.customerId().toString());
  }

  /** The number in E.164, such as {@code +12025550142}, or its bare digits where they are many. */
  public Optional<String> phone(@Nullable String text) {
    return details.phone(text);
  }

  /** The address in lower case without blanks around it. */
  public Optional<String> email(@Nullable String text) {
    return details.email(text);
  }

  /**
   * The customer, every other one with the same phone number or e-mail address, and whatever was
   * merged with any of them.
   */
  public List<Subject> sameAs(Subject subject) {
    var own = records.of(subject);
    var others =
        own.stream()
            .flatMap(each -> table.sharing(each.customerId()).stream())
            .flatMap(each -> records.of(each).stream());
    return Stream.of(Stream.of(subject), own.stream(), others)
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** The customers of a zone whose number this is now; null is nobody's. */
  public List<Subject> holders(Zone zone, @Nullable String phone) {
    return phone(phone).map(same -> table.holders(zone, ContactKind.PHONE, same)).orElse(List.of());
  }

  /** Everybody with this phone number or this e-mail address; null is nobody's. */
  public List<Subject> having(@Nullable String phone, @Nullable String email) {
    return Stream.concat(
            phone(phone).stream().flatMap(same -> table.having(ContactKind.PHONE, same)),
            email(email).stream().flatMap(same -> table.having(ContactKind.EMAIL, same)))
        .flatMap(each -> records.of(each).stream())
        .distinct()
        .toList();
  }
}
