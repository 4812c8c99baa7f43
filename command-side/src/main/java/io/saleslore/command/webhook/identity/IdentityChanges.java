package io.saleslore.command.webhook.identity;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.webhook.payload.WebhookEvent.IdentityChanged;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follows WhatsApp's notices of a new number or user id. */
@Component
public record IdentityChanges(
    WhatsAppContactTable table,
    WhatsAppRecords customers,
    WhatsAppCustomers known,
    SharedNumbers shared,
    PersonMatcher contacts,
    PersonRecords records) {
  /**
   * The customer is found under the new number and user id, and has left the number before.
   *
   * @return whether it is known whose change it is; if not, all who share the number before are
   *     found by the new one, and nobody has it
   */
  public boolean change(
      Zone zone, CustomerId customer, WhatsAppUser before, IdentityChanged change) {
    var people = shared.isAnybodys(zone, before) ? shared.sharing(zone, before) : List.of(customer);
    var whose = people.size() == 1 ? Optional.of(customer) : among(zone, people, change.now());
    known.retried(
        zone,
        () -> {
          whose.ifPresentOrElse(
              each -> apply(zone, each, before, change),
              () -> people.forEach(each -> known.noteNumber(zone, each, change.now())));
          return customer;
        });
    return whose.isPresent();
  }

  private Optional<CustomerId> among(Zone zone, List<CustomerId> people, WhatsAppUser now) {
    return known
        .byUser(zone, now)
        .map(KnownContact::customer)
        .filter(each -> people.contains(records.mainOf(zone, each)));
  }

  private void apply(Zone zone, CustomerId customer, WhatsAppUser before, IdentityChanged change) {
    changeUser(zone, customer, change.now());
    changePhone(zone, customer, change);
    leavePhone(zone, customer, before, change);
  }

  private void changeUser(Zone zone, CustomerId customer, WhatsAppUser now) {
    known
        .byUser(zone, now)
        .filter(other -> !known.isOne(zone, other, customer))
        .ifPresent(other -> customers.merge(zone, customer, other.customer()));
    now.userIdentity().ifPresent(id -> table.link(zone, customer, id));
    customers.noteNames(zone, customer, now);
  }

  private void changePhone(Zone zone, CustomerId customer, IdentityChanged change) {
    var now = change.now();
    var other =
        known
            .byPhone(zone, now, Instant.MAX)
            .filter(each -> !known.isOne(zone, each, customer))
            .map(KnownContact::customer);
    if (other.filter(each -> mayBeOne(zone, each, customer)).isPresent()) {
      customers.merge(zone, customer, other.get());
    } else {
      other.ifPresent(
          each -> customers.loseNumber(zone, each, now, WhatsAppCustomers.justBefore(change.at())));
    }
    now.phoneIdentity()
        .ifPresent(
            number -> {
              if (table.holder(zone, number).isEmpty()) {
                customers.replaceNumber(zone, customer, now);
              }
              table.setUser(
                  zone, number, Instant.MAX, now.userIdentity().map(table::hash).orElse(null));
            });
  }

  private boolean mayBeOne(Zone zone, CustomerId other, CustomerId customer) {
    return customers.areCalledAlike(zone, customer, other)
        && !customers.areTwo(zone, customer, other);
  }

  private void leavePhone(
      Zone zone, CustomerId customer, WhatsAppUser before, IdentityChanged change) {
    if (change.now().phone() != null
        && !change.now().phoneIdentity().equals(before.phoneIdentity())) {
      contacts.holders(zone, before.internationalPhone()).stream()
          .map(Subject::customerId)
          .filter(each -> known.isOne(zone, KnownContact.of(each), customer))
          .forEach(each -> customers.loseNumber(zone, each, before, change.at()));
    }
  }
}
