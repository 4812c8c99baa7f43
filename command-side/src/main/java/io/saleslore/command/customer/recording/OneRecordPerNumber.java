package io.saleslore.command.customer.recording;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.erasure.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A number is one person's, unless the marketer says that two people share it. */
@Component
record OneRecordPerNumber(
    Contacts contacts, PersonRecords records, Zones zones, TransactionOperations transaction) {
  /**
   * Does nothing if the number is nobody else's. Whoever has it already keeps it.
   *
   * @throws AnotherCustomersNumber if another person of the zone has it
   */
  void check(Subject customer, ContactDetails contact) {
    if (contact.sharesNumber()) {
      return;
    }
    var holders = contacts.holders(customer.zone(), contact.phone());
    var own = records.of(customer);
    if (!holders.isEmpty() && holders.stream().noneMatch(own::contains)) {
      throw new AnotherCustomersNumber(
          records.mainOf(customer.zone(), holders.getFirst().customerId()));
    }
  }

  /**
   * Writes what gives the customer the number, one write of the zone after the other: of two at
   * once the second one sees the first.
   *
   * @throws AnotherCustomersNumber if another person of the zone has it
   */
  void claim(Subject customer, ContactDetails contact, Runnable write) {
    transaction.executeWithoutResult(
        _ -> {
          zones.lock(customer.zone());
          check(customer, contact);
          write.run();
        });
  }
}
