package io.saleslore.command.customer;

import io.saleslore.command.customer.contact.ContactRule;
import io.saleslore.command.customer.contact.HashedContact;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import java.util.ArrayList;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps phone numbers, e-mail addresses and names on WhatsApp findable until the customer is
 * forgotten.
 */
@Component
@ProcessingGroup("owner-views")
record ContactProjection(ContactTable table, ContactRule rule, PersonRecords records) {
  @EventHandler
  void on(CustomerEvent event) {
    var subject = new Subject(event.zone(), event.customerId());
    var contacts = table.of(subject.customerId());
    var before = Map.copyOf(contacts.all());
    rule.apply(event, contacts, number -> isOfSamePerson(subject, number));
    table.save(subject, before, contacts.all());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    table.delete(event.customerId());
  }

  private boolean isOfSamePerson(Subject subject, HashedContact number) {
    var others = new ArrayList<>(records.of(subject));
    others.remove(subject);
    return table.holders(subject.zone(), number).stream().anyMatch(others::contains);
  }
}
