package io.saleslore.command.erasure;

import static java.util.stream.Collectors.joining;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RefuseErasure;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An officer decides about an erasure. */
@Component
record ErasureDecisions(
    ErasureRepository erasures,
    ErasureRunner runner,
    PersonMatcher contacts,
    PersonRecords records,
    LegalHolds holds,
    CommandGateway commands,
    AuditTrail trail,
    InstantSource clock) {
  /**
   * Erases the person in every zone where the same phone, e-mail or user id stands.
   *
   * @param leftOut records that are somebody else's
   * @throws InvalidField if one of those is no other record of this erasure
   * @throws CustomerIsHeld if any of these records is held; then none is erased
   */
  void confirm(
      ErasureId erasure, String officer, @Nullable String reason, Collection<CustomerId> leftOut) {
    var words = CaseReason.of(reason);
    var subject = undecided(erasure).subject();
    var everywhere = everywhere(subject, leftOut);
    everywhere.forEach(holds::requireNone);
    commands.<Object>sendAndWait(
        new ConfirmErasure(erasure, officer, words, everywhere, clock.instant()));
    trail.officer(officer, "erasure-confirmed", facts(erasure, subject, leftOut), words);
    runner.tryToRun(erasure);
  }

  /** The customer's own records cannot be left out: whoever wants that refuses. */
  private List<Subject> everywhere(Subject subject, Collection<CustomerId> leftOut) {
    var all = contacts.sameAs(subject);
    var own = records.of(subject);
    var others = all.stream().filter(each -> !own.contains(each)).map(Subject::customerId).toList();
    if (!others.containsAll(leftOut)) {
      throw new InvalidField(
          "leaveOut", "names records that this erasure would cover, but not the customer's own");
    }
    return all.stream().filter(each -> !leftOut.contains(each.customerId())).toList();
  }

  private static Map<String, String> facts(
      ErasureId erasure, Subject subject, Collection<CustomerId> leftOut) {
    var facts = new HashMap<>(ErasureRecord.facts(erasure, subject));
    if (!leftOut.isEmpty()) {
      facts.put("leftOut", leftOut.stream().map(CustomerId::toString).collect(joining(" ")));
    }
    return facts;
  }

  /** Leaves everything as it is. */
  void refuse(ErasureId erasure, String officer, @Nullable String reason) {
    var words = CaseReason.of(reason);
    var subject = undecided(erasure).subject();
    commands.<Object>sendAndWait(new RefuseErasure(erasure, officer, words, clock.instant()));
    trail.officer(officer, "erasure-refused", ErasureRecord.facts(erasure, subject), words);
  }

  private ErasureRecord undecided(ErasureId erasure) {
    var found = erasures.require(erasure);
    found.requireUndecided();
    return found;
  }
}
