package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.PlainReason;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.CustomerIsErased;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.hold.Holds;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RefuseErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.Grounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erasures are asked for and decided. */
@Component
public class ErasureRequests {
  private static final int LONGEST_REASON = 2000;

  private final Erasures erasures;
  private final Forgetting forgetting;
  private final Customers customers;
  private final Contacts contacts;
  private final Holds holds;
  private final CommandGateway commands;
  private final Vault vault;
  private final AuditTrail trail;
  private final InstantSource clock;

  ErasureRequests(
      Erasures erasures,
      Forgetting forgetting,
      Customers customers,
      Contacts contacts,
      Holds holds,
      CommandGateway commands,
      Vault vault,
      AuditTrail trail,
      InstantSource clock) {
    this.erasures = erasures;
    this.forgetting = forgetting;
    this.customers = customers;
    this.contacts = contacts;
    this.holds = holds;
    this.commands = commands;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /** A marketer asks; their words are sealed as the customer's own. */
  ErasureId ask(Subject subject, String marketer, String reason) {
    customers.require(subject.zone(), subject.customerId());
    if (reason.length() > LONGEST_REASON) {
      throw new InvalidField("reason", "has at most " + LONGEST_REASON + " characters");
    }
    var erasure = request(subject, marketer, reason);
    trail.marketer(marketer, "erasure-requested", what(erasure, subject));
    return erasure;
  }

  /** An officer asks for somebody who wrote to the firm; another officer decides. */
  ErasureId askFor(CustomerId customer, String officer, @Nullable String reason) {
    var subject = new Subject(customers.zoneOf(customer), customer);
    var words = PlainReason.of(reason, cards(contacts.sameAs(subject)));
    var erasure = request(subject, officer, words);
    trail.officer(officer, "erasure-requested", what(erasure, subject), words);
    return erasure;
  }

  private ErasureId request(Subject subject, String who, String reason) {
    if (!erasures.openAmong(List.of(subject.customerId())).isEmpty()) {
      throw new ErasureIsAsked();
    }
    var erasure = ErasureId.fresh();
    var sealed = vault.seal(KeyId.of(subject.zone(), subject.customerId()), reason);
    commands.<Object>sendAndWait(
        new RequestErasure(erasure, subject, Grounds.REQUEST, who, sealed, clock.instant()));
    return erasure;
  }

  /**
   * Forgets the person in every zone where the same phone or e-mail stands.
   *
   * @throws Holds.Held if any of these trail is held; then none is erased
   */
  void confirm(ErasureId erasure, String officer, @Nullable String reason) {
    var sheet = erasures.require(erasure);
    requireUndecided(sheet);
    var everywhere = contacts.sameAs(sheet.subject());
    everywhere.forEach(holds::requireNone);
    var words = PlainReason.of(reason, cards(everywhere));
    commands.<Object>sendAndWait(new ConfirmErasure(erasure, officer, everywhere, clock.instant()));
    trail.officer(officer, "erasure-confirmed", what(erasure, sheet.subject()), words);
    forgetting.tryToRun(erasure);
  }

  void refuse(ErasureId erasure, String officer, @Nullable String reason) {
    var sheet = erasures.require(erasure);
    requireUndecided(sheet);
    var words = PlainReason.of(reason, cards(List.of(sheet.subject())));
    commands.<Object>sendAndWait(new RefuseErasure(erasure, officer, words, clock.instant()));
    trail.officer(officer, "erasure-refused", what(erasure, sheet.subject()), words);
  }

  /** What a zone's period of retention ends in: this record of the person alone is forgotten. */
  public ErasureId endOfRetention(Subject subject) {
    holds.requireNone(subject);
    var erasure = ErasureId.fresh();
    var now = clock.instant();
    commands.<Object>sendAndWait(
        new RequestErasure(erasure, subject, Grounds.RETENTION, Operation.PLATFORM, null, now));
    commands.<Object>sendAndWait(
        new ConfirmErasure(erasure, Operation.PLATFORM, List.of(subject), now));
    trail.platform("retention-ended", what(erasure, subject));
    forgetting.tryToRun(erasure);
    return erasure;
  }

  private static void requireUndecided(Erasures.Sheet erasure) {
    if (erasure.state() != ErasureState.REQUESTED) {
      throw new ErasureIsDecided();
    }
  }

  /** For which of these somebody asked already, or it is being done. */
  public Set<CustomerId> openAmong(List<Subject> subjects) {
    return erasures.openAmong(subjects.stream().map(Subject::customerId).toList());
  }

  private List<Customers.Card> cards(List<Subject> subjects) {
    return subjects.stream().flatMap(this::card).toList();
  }

  /** One who was erased together with another zone's record has none any more. */
  private Stream<Customers.Card> card(Subject subject) {
    try {
      return Stream.of(customers.open(subject.zone(), subject.customerId()));
    } catch (CustomerIsErased e) {
      return Stream.empty();
    }
  }

  private static Map<String, String> what(ErasureId erasure, Subject subject) {
    return Map.of(
        "erasure", erasure.toString(),
        "zone", subject.zone().value(),
        "customer", subject.customerId().toString());
  }
}
