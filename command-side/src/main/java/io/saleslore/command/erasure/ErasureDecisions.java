package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RefuseErasure;
import io.saleslore.kernel.id.ErasureId;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An officer decides about an erasure. */
@Component
record ErasureDecisions(
    Erasures erasures,
    ErasureRunner runner,
    Contacts contacts,
    LegalHolds holds,
    CommandGateway commands,
    AuditTrail trail,
    InstantSource clock) {
  /**
   * Erases the person in every zone where the same phone or e-mail stands.
   *
   * @throws CustomerIsHeld if any of these records is held; then none is erased
   */
  void confirm(ErasureId erasure, String officer, @Nullable String reason) {
    var words = CaseReason.of(reason);
    var subject = undecided(erasure).subject();
    var everywhere = contacts.sameAs(subject);
    everywhere.forEach(holds::requireNone);
    commands.<Object>sendAndWait(
        new ConfirmErasure(erasure, officer, words, everywhere, clock.instant()));
    trail.officer(officer, "erasure-confirmed", ErasureRecord.facts(erasure, subject), words);
    runner.tryToRun(erasure);
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
