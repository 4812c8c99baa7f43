package io.saleslore.command.customer.recording;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.customer.ToldApart;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.TellApart;
import io.saleslore.kernel.erasure.Subject;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** A number is one person's, unless the marketer says that two people share it. */
@Component
record OneRecordPerNumber(
    PersonMatcher contacts,
    PersonRecords records,
    ToldApart apart,
    Zones zones,
    CommandGateway commands,
    InstantSource clock) {
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
    if (holders.isEmpty()) {
      return;
    }
    var own = records.of(customer);
    if (holders.stream().noneMatch(own::contains)) {
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
    zones.inTurn(
        customer.zone(),
        () -> {
          check(customer, contact);
          write.run();
          if (contact.sharesNumber()) {
            tellApart(customer, contact);
          }
        });
  }

  /**
   * Whoever has the number besides is somebody else from now on, until the marketer merges them.
   */
  private void tellApart(Subject customer, ContactDetails contact) {
    var own = records.of(customer);
    contacts.holders(customer.zone(), contact.phone()).stream()
        .filter(each -> !own.contains(each))
        .filter(each -> !apart.are(own, List.of(each)))
        .map(
            each ->
                new TellApart(
                    customer.customerId(), customer.zone(), each.customerId(), clock.instant()))
        .forEach(commands::<Object>sendAndWait);
  }
}
