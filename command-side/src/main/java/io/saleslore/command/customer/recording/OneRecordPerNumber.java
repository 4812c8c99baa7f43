package io.saleslore.command.customer.recording;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.kernel.erasure.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A number is one person's, unless the marketer says that two people share it. */
@Component
record OneRecordPerNumber(Contacts contacts, PersonRecords records) {
  /**
   * Does nothing if the number is nobody else's. Whoever has it already keeps it.
   *
   * @throws AnotherCustomersNumber if another person of the zone has it
   */
  void check(Subject customer, @Nullable String phone) {
    var holders = contacts.holders(customer.zone(), phone);
    var own = records.of(customer);
    if (!holders.isEmpty() && holders.stream().noneMatch(own::contains)) {
      throw new AnotherCustomersNumber(
          records.mainOf(customer.zone(), holders.getFirst().customerId()));
    }
  }
}
