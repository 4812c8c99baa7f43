package io.saleslore.command.webhook;

import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.webhook.WhatsAppContactTable.Known;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the customer of a zone behind a WhatsApp user; a new one is recorded. */
@Component
record WhatsAppCustomers(
    WhatsAppContactTable table,
    WhatsAppRecords customers,
    PersonRecords records,
    Zones zones,
    TransactionOperations transaction) {
  private static final int TRIES = 5;

  /** The customer, if the zone has one. */
  Optional<CustomerId> find(Zone zone, WhatsAppUser user) {
    return byUser(zone, user)
        .or(() -> byPhone(zone, user))
        .map(known -> records.mainOf(zone, known.customer()));
  }

  /** The customer; looks again when another process records the same one at the same time. */
  CustomerId findOrRecord(Zone zone, WhatsAppUser user) {
    return retried(zone, () -> identify(zone, user));
  }

  /** From now on the customer is found under the new number and user id, too. */
  void change(Zone zone, CustomerId customer, WhatsAppUser now) {
    retried(
        zone,
        () -> {
          changeUser(zone, customer, now);
          changePhone(zone, customer, now);
          return customer;
        });
  }

  /** A marketer may record the same person in this moment: one of the two waits for the other. */
  private CustomerId retried(Zone zone, Supplier<CustomerId> work) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.execute(_ -> alone(zone, work));
      } catch (DuplicateKeyException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private CustomerId alone(Zone zone, Supplier<CustomerId> work) {
    zones.lock(zone);
    return work.get();
  }

  private CustomerId identify(Zone zone, WhatsAppUser user) {
    var byUser = byUser(zone, user);
    var byPhone = byPhone(zone, user);
    if (byPhone.isPresent() && isSomebodyElse(zone, user, byUser, byPhone.get())) {
      customers.loseNumber(zone, byPhone.get().customer(), user);
      byPhone = Optional.empty();
    }
    var known = byUser.or(() -> byPhone(zone, user)).map(Known::customer);
    var customer = known.orElseGet(() -> customers.record(zone, user));
    if (byUser.isPresent() && byPhone.isPresent()) {
      customers.merge(zone, customer, byPhone.get().customer());
    }
    link(zone, customer, user);
    return records.mainOf(zone, customer);
  }

  /**
   * Numbers change hands, user ids do not: the user id that comes with a number tells whose it is.
   */
  private boolean isSomebodyElse(
      Zone zone, WhatsAppUser user, Optional<Known> byUser, Known byPhone) {
    var holder = byPhone.customer();
    if (user.userIdentity().isEmpty() || byUser.filter(it -> isOne(zone, it, holder)).isPresent()) {
      return false;
    }
    boolean isUsed = byPhone.isUsedByAnother(table.hash(user.userIdentity().get()));
    return byUser.isPresent()
        ? isUsed || !customers.mayHaveNumberOf(zone, byUser.get().customer(), holder)
        : isUsed && !customers.isCalled(zone, holder, user.name());
  }

  private boolean isOne(Zone zone, Known known, CustomerId other) {
    return records.mainOf(zone, known.customer()).equals(records.mainOf(zone, other));
  }

  private void link(Zone zone, CustomerId customer, WhatsAppUser user) {
    user.userIdentity().ifPresent(id -> table.link(zone, customer, id));
    user.phoneIdentity()
        .ifPresent(
            number -> {
              if (table.find(zone, number).isEmpty()) {
                customers.addNumber(zone, customer, user, false);
              }
              user.userIdentity().ifPresent(id -> table.setUser(zone, number, table.hash(id)));
            });
  }

  private void changeUser(Zone zone, CustomerId customer, WhatsAppUser now) {
    byUser(zone, now)
        .filter(known -> !isOne(zone, known, customer))
        .ifPresent(known -> customers.merge(zone, customer, known.customer()));
    now.userIdentity().ifPresent(id -> table.link(zone, customer, id));
  }

  private void changePhone(Zone zone, CustomerId customer, WhatsAppUser now) {
    var other = byPhone(zone, now).filter(known -> !isOne(zone, known, customer));
    if (other.isPresent() && customers.areCalledAlike(zone, customer, other.get().customer())) {
      customers.merge(zone, customer, other.get().customer());
    } else {
      other.ifPresent(known -> customers.loseNumber(zone, known.customer(), now));
    }
    now.phoneIdentity()
        .ifPresent(
            number -> {
              if (table.find(zone, number).isEmpty()) {
                customers.addNumber(zone, customer, now, true);
              }
              table.setUser(zone, number, now.userIdentity().map(table::hash).orElse(null));
            });
  }

  private Optional<Known> byUser(Zone zone, WhatsAppUser user) {
    return user.userIdentity().flatMap(id -> table.find(zone, id));
  }

  private Optional<Known> byPhone(Zone zone, WhatsAppUser user) {
    return user.phoneIdentity().flatMap(number -> table.find(zone, number));
  }
}
