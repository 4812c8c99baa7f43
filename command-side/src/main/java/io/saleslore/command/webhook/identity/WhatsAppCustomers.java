package io.saleslore.command.webhook.identity;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the customer of a zone behind a WhatsApp user; a new one is recorded. */
@Component
public record WhatsAppCustomers(
    WhatsAppContactTable table,
    WhatsAppRecords customers,
    SharedNumbers shared,
    PersonMatcher contacts,
    PersonRecords records,
    Zones zones,
    TransactionOperations transaction) {
  private static final int TRIES = 5;

  /** The customer's record at that time, if the zone has one; null is at any time. */
  public Optional<CustomerId> find(Zone zone, WhatsAppUser user, @Nullable Instant at) {
    var byUser = byUser(zone, user);
    var byPhone = shared.writer(zone, user, byUser, byPhone(zone, user, at));
    return byUser.or(() -> byPhone).map(known -> recordOf(zone, known.customer(), user, byPhone));
  }

  /**
   * Where two records were merged, each keeps what comes under its own number, so that they can be
   * taken apart. What comes under both is the one's that stands for the person, but for a number
   * that both have.
   */
  private CustomerId recordOf(
      Zone zone, CustomerId customer, WhatsAppUser user, Optional<KnownContact> byPhone) {
    var own = new Subject(zone, customer);
    return byPhone
        .map(KnownContact::customer)
        .filter(_ -> !contacts.holders(zone, user.internationalPhone()).contains(own))
        .filter(other -> other.equals(records.mainOf(zone, customer)))
        .orElse(customer);
  }

  /**
   * The customer's record; looks again when another process records the same one at the same time.
   *
   * @param at when the customer wrote: a number may have been somebody else's then; null where
   *     nothing was written
   */
  public CustomerId findOrRecord(Zone zone, WhatsAppUser user, @Nullable Instant at) {
    return retried(zone, () -> identify(zone, user, at));
  }

  /** A marketer may record the same person in this moment: one of the two waits for the other. */
  CustomerId retried(Zone zone, Supplier<CustomerId> work) {
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

  private CustomerId identify(Zone zone, WhatsAppUser user, @Nullable Instant at) {
    var byUser = byUser(zone, user);
    var byPhone = withNumber(zone, user, byUser, at);
    var known = byUser.or(() -> byPhone).map(KnownContact::customer);
    var customer = known.orElseGet(() -> customers.record(zone, user));
    if (byUser.isPresent() && byPhone.isPresent()) {
      customers.merge(zone, customer, byPhone.get().customer());
      noteOthersNumber(zone, customer, user, byPhone.get());
    }
    link(zone, customer, user, at);
    return recordOf(zone, customer, user, byPhone);
  }

  /** Who has the number that the user shows; nobody where it went to this user just now. */
  private Optional<KnownContact> withNumber(
      Zone zone, WhatsAppUser user, Optional<KnownContact> byUser, @Nullable Instant at) {
    var byPhone = shared.writer(zone, user, byUser, byPhone(zone, user, at));
    if (byPhone.isPresent() && isSomebodyElse(zone, user, byUser, byPhone.get())) {
      customers.loseNumber(zone, byPhone.get().customer(), user, justBefore(at));
      return Optional.empty();
    }
    return byPhone;
  }

  /** Null where nothing was said at any time. */
  static @Nullable Instant justBefore(@Nullable Instant at) {
    return at == null ? null : at.minusMillis(1);
  }

  /** Who is kept apart from the one whose number they write from is found by it all the same. */
  private void noteOthersNumber(
      Zone zone, CustomerId customer, WhatsAppUser user, KnownContact byPhone) {
    if (!isOne(zone, byPhone, customer)) {
      noteNumber(zone, customer, user);
    }
  }

  /** The customer is found by the number and is not taken for its holder. */
  void noteNumber(Zone zone, CustomerId customer, WhatsAppUser user) {
    var number = user.internationalPhone();
    if (number != null && !contacts.knows(new Subject(zone, customer), number)) {
      customers.loseNumber(zone, customer, user, null);
    }
  }

  /**
   * Numbers change hands, user ids do not: the user id that comes with a number tells whose it is.
   */
  private boolean isSomebodyElse(
      Zone zone, WhatsAppUser user, Optional<KnownContact> byUser, KnownContact byPhone) {
    var holder = byPhone.customer();
    if (user.userIdentity().isEmpty() || byUser.filter(it -> isOne(zone, it, holder)).isPresent()) {
      return false;
    }
    boolean isUsed = byPhone.isUsedByAnother(table.hash(user.userIdentity().get()));
    return byUser.isPresent()
        ? isUsed || !customers.mayHaveNumberOf(zone, byUser.get().customer(), holder)
        : isUsed && !customers.isCalled(zone, holder, user.name());
  }

  boolean isOne(Zone zone, KnownContact known, CustomerId other) {
    return records.mainOf(zone, known.customer()).equals(records.mainOf(zone, other));
  }

  private void link(Zone zone, CustomerId customer, WhatsAppUser user, @Nullable Instant at) {
    user.userIdentity().ifPresent(id -> table.link(zone, customer, id));
    customers.noteNames(zone, customer, user);
    customers.noteName(zone, customer, user);
    user.phoneIdentity()
        .ifPresent(
            number -> {
              if (isFree(zone, number, at) || isOnlySaid(zone, customer, user)) {
                customers.addNumber(zone, customer, user, false);
              }
              user.userIdentity()
                  .ifPresent(
                      id ->
                          table.setUser(
                              zone, number, at == null ? Instant.MAX : at, table.hash(id)));
            });
  }

  /** A number that the marketer said, and from which the customer writes for the first time. */
  private boolean isOnlySaid(Zone zone, CustomerId customer, WhatsAppUser user) {
    return contacts.isOnlySaid(new Subject(zone, customer), user.internationalPhone());
  }

  /** A message that comes late brings no number back to who left it. */
  private boolean isFree(Zone zone, String number, @Nullable Instant at) {
    return heldAt(zone, number, at).isEmpty();
  }

  Optional<KnownContact> byUser(Zone zone, WhatsAppUser user) {
    return user.userIdentity().flatMap(id -> table.holder(zone, id));
  }

  Optional<KnownContact> byPhone(Zone zone, WhatsAppUser user, @Nullable Instant at) {
    return user.phoneIdentity().flatMap(number -> heldAt(zone, number, at));
  }

  private Optional<KnownContact> heldAt(Zone zone, String number, @Nullable Instant at) {
    return at == null ? table.last(zone, number) : table.heldAt(zone, number, at);
  }

  /** When customers left the number that the user shows. */
  public NavigableSet<Instant> leftAt(Zone zone, WhatsAppUser user) {
    return user.phoneIdentity()
        .map(number -> table.leftAt(zone, number))
        .orElseGet(Collections::emptyNavigableSet);
  }
}
