package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds a person in every zone, by phone and e-mail. */
@Component
public record SamePerson(Contacts contacts, Customers customers) {
  /** All records of the person, wherever the same phone or e-mail stands. */
  public List<Subject> recordsOf(Subject subject) {
    return contacts.sameAs(subject);
  }

  /** What they and their companies are called; a record that was erased has no names any more. */
  public List<String> names(List<Subject> records) {
    return records.stream().flatMap(this::names).toList();
  }

  private Stream<String> names(Subject subject) {
    try {
      return customers.open(subject.zone(), subject.customerId()).names().stream();
    } catch (CustomerIsErased e) {
      return Stream.empty();
    }
  }
}
