package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
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
   * merged with any of them; the same for each of them. A number that somebody left for another one
   * leads to the records with either.
   */
  public List<Subject> sameAs(Subject subject) {
    var found = new LinkedHashSet<Subject>();
    var waiting = new ArrayDeque<>(List.of(subject));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (found.add(next)) {
        waiting.addAll(records.of(next));
        waiting.addAll(table.sharing(next.customerId()));
      }
    }
    return List.copyOf(found);
  }

  /** The customers of a zone whose number this is now; null is nobody's. */
  public List<Subject> holders(Zone zone, @Nullable String phone) {
    return phone(phone).map(same -> table.holders(zone, ContactKind.PHONE, same)).orElse(List.of());
  }

  /**
   * Everybody who has or had this phone number or this e-mail address, each with all that {@link
   * #sameAs} finds; null is nobody's.
   */
  public List<Subject> having(@Nullable String phone, @Nullable String email) {
    return Stream.concat(
            phone(phone).stream().flatMap(same -> table.having(ContactKind.PHONE, same)),
            email(email).stream().flatMap(same -> table.having(ContactKind.EMAIL, same)))
        .flatMap(each -> sameAs(each).stream())
        .distinct()
        .toList();
  }
}
