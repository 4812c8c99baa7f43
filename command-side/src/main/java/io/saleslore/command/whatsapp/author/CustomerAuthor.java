package io.saleslore.command.whatsapp.author;

import io.saleslore.command.customer.CustomerFilter;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.KnownPerson;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.name.PersonName;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.whatsapp.author.AnotherAuthor.AnotherCustomer;
import io.saleslore.command.whatsapp.author.AnotherAuthor.CalledLikeAnother;
import io.saleslore.command.whatsapp.author.AnotherAuthor.NotTheCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the chat's other author with the customer for whom it is imported. */
@Component
public record CustomerAuthor(Customers customers, PersonMatcher contacts, PhoneNumbers numbers) {
  private static final int MOST_NAMESAKES = 20;

  /** Of the records of a person, the one that has the author's number or is called so. */
  public CustomerId recordOf(Subject customer, KnownPerson person, String author) {
    var holders = contacts.holders(customer.zone(), isNumber(author) ? author : null);
    return Stream.concat(
            person.records().stream().filter(each -> isOf(customer, each)),
            person.records().stream())
        .filter(each -> PersonName.isSame(each.name(), author) || isOneOf(holders, customer, each))
        .findFirst()
        .map(Customers.Card::customerId)
        .orElse(customer.customerId());
  }

  private static boolean isOneOf(List<Subject> holders, Subject customer, Customers.Card card) {
    return holders.contains(new Subject(customer.zone(), card.customerId()));
  }

  private static boolean isOf(Subject customer, Customers.Card record) {
    return record.customerId().equals(customer.customerId());
  }

  /** Why the author is not taken for the person; empty if they may be the same. */
  public Optional<AnotherAuthor> objection(Zone zone, KnownPerson person, String author) {
    return isNumber(author)
        ? numberObjection(zone, person, author)
        : nameObjection(zone, person, author);
  }

  /** A number that the customer had once may stand in an earlier export, unless another has it. */
  private Optional<AnotherAuthor> numberObjection(Zone zone, KnownPerson person, String author) {
    var holders = contacts.holders(zone, author);
    if (!holders.isEmpty() && holders.stream().noneMatch(each -> isOneOf(zone, person, each))) {
      return Optional.of(new AnotherCustomer(author, holders.getFirst().customerId()));
    }
    if (contacts.having(author, null).stream().anyMatch(each -> isOneOf(zone, person, each))) {
      return Optional.empty();
    }
    boolean hasNumber = person.card().phone() != null;
    return hasNumber ? Optional.of(new NotTheCustomer(author)) : Optional.empty();
  }

  private static boolean isOneOf(Zone zone, KnownPerson person, Subject other) {
    return other.zone().equals(zone) && person.has(other.customerId());
  }

  /** Who is recorded without a name may have any. */
  private Optional<AnotherAuthor> nameObjection(Zone zone, KnownPerson person, String author) {
    var names = person.names();
    if (names.stream().anyMatch(name -> PersonName.isSame(name, author))) {
      return Optional.empty();
    }
    var another = calledSo(zone, author);
    if (another.isPresent()) {
      return another.map(each -> new CalledLikeAnother(author, each));
    }
    return mayBeCalled(names, author) ? Optional.empty() : Optional.of(new NotTheCustomer(author));
  }

  private Optional<CustomerId> calledSo(Zone zone, String name) {
    var filter = CustomerFilter.parse(name, null, null, numbers);
    return customers
        .after(zone, filter, UUID.fromString(Page.AFTER_ALL_IDS), MOST_NAMESAKES)
        .stream()
        .filter(each -> PersonName.isSame(each.name(), name))
        .map(Customers.Card::customerId)
        .findFirst();
  }

  private boolean mayBeCalled(List<String> names, String author) {
    return names.contains(PersonName.UNKNOWN)
        || names.stream().anyMatch(name -> isNumber(name) || PersonName.mayBeSame(name, author))
        || PersonName.mayBeSame(String.join(" ", names), author);
  }

  boolean isNumber(String text) {
    return text.codePoints().noneMatch(Character::isLetter) && contacts.phone(text).isPresent();
  }
}
