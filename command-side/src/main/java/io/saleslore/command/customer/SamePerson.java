package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds a person in every zone, by phone and e-mail. */
@Component
public record SamePerson(Contacts contacts) {
  /** All records of the person, wherever the same phone or e-mail stands. */
  public List<Subject> recordsOf(Subject subject) {
    return contacts.sameAs(subject);
  }
}
