package io.saleslore.command.hold;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which customers are held, and by which hold. */
@Component
public record LegalHolds(
    LegalHoldTable holds, PersonMatcher contacts, CustomerActivities activities) {
  /**
   * Does nothing if nothing holds this record of a customer.
   *
   * @throws CustomerIsHeld if something does
   */
  public void requireNone(Subject subject) {
    on(subject)
        .ifPresent(
            hold -> {
              throw new CustomerIsHeld(hold.holdId());
            });
  }

  /** What holds this record of a customer, if anything does. */
  Optional<LegalHold> on(Subject subject) {
    return holds.lasting().stream().filter(hold -> isHeld(subject, hold)).findFirst();
  }

  /** Which of these customers are held, and by which hold. */
  public Map<Subject, UUID> among(List<CustomerActivity> customers) {
    var held = new HashMap<Subject, UUID>();
    for (var hold : customers.isEmpty() ? List.<LegalHold>of() : holds.lasting()) {
      var person = person(hold, customers.getFirst().subject().zone());
      customers.stream()
          .filter(each -> hold.covers(each.subject().zone()))
          .filter(each -> person.isEmpty() || person.contains(each.subject().customerId()))
          .filter(hold::overlaps)
          .forEach(each -> held.putIfAbsent(each.subject(), hold.holdId()));
    }
    return held;
  }

  /** All records of the person that a hold names; none where it names nobody. */
  private Set<CustomerId> person(LegalHold hold, Zone any) {
    return hold.customerId() == null
        ? Set.of()
        : contacts.sameAs(new Subject(any, hold.customerId())).stream()
            .map(Subject::customerId)
            .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isHeld(Subject subject, LegalHold hold) {
    return hold.covers(subject.zone())
        && (hold.customerId() == null || isSame(subject, hold.customerId()))
        && (!hold.namesPeriod() || activities.of(subject).filter(hold::overlaps).isPresent());
  }

  private boolean isSame(Subject subject, CustomerId held) {
    return contacts.sameAs(subject).stream().anyMatch(each -> each.customerId().equals(held));
  }
}
