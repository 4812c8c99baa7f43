package io.saleslore.app.watch;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.finding.EvidenceWatch;
import io.saleslore.command.audit.verification.BackgroundVerification;
import io.saleslore.command.audit.verification.VerificationProgress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What tells how the audit stands.
 *
 * @param trees how far each store's tree is signed
 * @param rounds how far each store has been verified
 * @param findings what somebody has changed
 * @param blindFor for how long the evidence cannot be looked at
 */
@OnRole(Role.COMMAND)
@Component
record AuditSources(
    Supplier<List<SignedTreeStatus>> trees,
    Supplier<List<VerificationProgress>> rounds,
    Supplier<List<EvidenceFinding>> findings,
    Supplier<Duration> blindFor) {
  @Autowired
  AuditSources(SignedTrees trees, BackgroundVerification rounds, EvidenceWatch evidence) {
    this(trees::statuses, rounds::progress, evidence::findings, evidence::blindFor);
  }
}
