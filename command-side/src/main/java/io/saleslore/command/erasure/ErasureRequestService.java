package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erasures are asked for, by the owner of a zone or by an officer. */
@Component
record ErasureRequestService(
    ErasureRepository erasures,
    Customers customers,
    CommandGateway commands,
    Vault vault,
    AuditTrail trail,
    InstantSource clock) {
  private static final int LONGEST_REASON = 2000;

  /** A marketer asks; their words are sealed as the customer's own. */
  ErasureId byMarketer(Subject subject, String marketer, String reason) {
    customers.require(subject.zone(), subject.customerId());
    if (reason.length() > LONGEST_REASON) {
      throw new InvalidField("reason", "has at most " + LONGEST_REASON + " characters");
    }
    var erasure = request(subject, marketer, reason);
    trail.marketer(marketer, "erasure-requested", ErasureRecord.facts(erasure, subject));
    return erasure;
  }

  /** An officer asks for somebody who wrote to the firm; another officer decides. */
  ErasureId byOfficer(CustomerId customer, String officer, @Nullable String reason) {
    var words = CaseReason.of(reason);
    var subject = new Subject(customers.zoneOf(customer), customer);
    var erasure = request(subject, officer, words);
    trail.officer(officer, "erasure-requested", ErasureRecord.facts(erasure, subject), words);
    return erasure;
  }

  private ErasureId request(Subject subject, String who, String reason) {
    if (!erasures.openAmong(List.of(subject.customerId())).isEmpty()) {
      throw new ErasureAlreadyRequested();
    }
    var erasure = ErasureId.fresh();
    var sealed = vault.seal(KeyId.of(subject.zone(), subject.customerId()), reason);
    commands.<Object>sendAndWait(
        new RequestErasure(erasure, subject, ErasureGrounds.REQUEST, who, sealed, clock.instant()));
    return erasure;
  }
}
