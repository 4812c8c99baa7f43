package io.saleslore.command.whatsapp.author;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.customer.name.PersonName;
import io.saleslore.command.whatsapp.author.AnotherAuthor.AnotherCustomer;
import io.saleslore.command.whatsapp.author.AnotherAuthor.NotTheCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the chat's other author with the customer for whom it is imported. */
@Component
public record CustomerAuthor(Customers customers, Contacts contacts, PersonRecords records) {
  /** Of the records of a person, the one that has the author's number or is called so. */
  public CustomerId recordOf(Subject customer, String author) {
    var holders = contacts.holders(customer.zone(), isNumber(author) ? author : null);
    return Stream.concat(Stream.of(customer), records.of(customer).stream())
        .filter(each -> holders.contains(each) || isCalled(each, author))
        .findFirst()
        .orElse(customer)
        .customerId();
  }

  private boolean isCalled(Subject record, String author) {
    return PersonName.isSame(customers.open(record.zone(), record.customerId()).name(), author);
  }

  /** Why the author is not taken for the customer; empty if they may be the same. */
  public Optional<AnotherAuthor> objection(Subject customer, String author) {
    return isNumber(author) ? numberObjection(customer, author) : nameObjection(customer, author);
  }

  private Optional<AnotherAuthor> numberObjection(Subject customer, String author) {
    var person = records.of(customer);
    var holders = having(customer, author);
    if (holders.stream().anyMatch(person::contains)) {
      return Optional.empty();
    }
    if (!holders.isEmpty()) {
      return Optional.of(new AnotherCustomer(author, holders.getFirst().customerId()));
    }
    boolean hasNumber = customers.person(customer.zone(), customer.customerId()).phone() != null;
    return hasNumber ? Optional.of(new NotTheCustomer(author)) : Optional.empty();
  }

  private List<Subject> having(Subject customer, String number) {
    return contacts.having(number, null).stream()
        .filter(each -> each.zone().equals(customer.zone()))
        .toList();
  }

  /** Who is recorded without a name may have any. */
  private Optional<AnotherAuthor> nameObjection(Subject customer, String author) {
    var names = customers.namesOf(customer.zone(), customer.customerId());
    return names.stream().anyMatch(name -> isNumber(name) || PersonName.mayBeSame(name, author))
            || names.contains(PersonName.UNKNOWN)
        ? Optional.empty()
        : Optional.of(new NotTheCustomer(author));
  }

  private boolean isNumber(String text) {
    return text.codePoints().noneMatch(Character::isLetter) && contacts.phone(text).isPresent();
  }
}
