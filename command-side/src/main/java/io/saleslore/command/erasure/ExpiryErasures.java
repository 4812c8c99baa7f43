package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.kernel.erasure.ErasureCommand;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.operation.Operation;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Erasures that nobody asks for: a period of retention ends, or an old backup is restored. */
@Component
public record ExpiryErasures(
    ErasureRepository erasures,
    ErasureRunner runner,
    LegalHolds holds,
    CommandGateway commands,
    AuditTrail trail,
    InstantSource clock) {
  /** For which of these somebody asked already, or it is being done. */
  public Set<CustomerId> openAmong(List<Subject> subjects) {
    return erasures.openAmong(subjects.stream().map(Subject::customerId).toList());
  }

  /**
   * Erases this one record of a person.
   *
   * @throws CustomerIsHeld if it is held
   */
  public ErasureId erase(Subject subject) {
    holds.requireNone(subject);
    return erase(subject, ErasureGrounds.RETENTION, "retention-ended");
  }

  /**
   * Erases somebody whose erasure this database does not know, as it is older.
   *
   * @throws CustomerIsHeld if they are held; it goes on when they are released
   */
  public ErasureId eraseAgain(Subject subject) {
    return erase(subject, ErasureGrounds.RESTORED, "erasure-repeated");
  }

  private ErasureId erase(Subject subject, ErasureGrounds grounds, String action) {
    var erasure = ErasureId.fresh();
    var now = clock.instant();
    send(new RequestErasure(erasure, subject, grounds, Operation.PLATFORM, null, now));
    send(new ConfirmErasure(erasure, Operation.PLATFORM, null, List.of(subject), now));
    trail.platform(action, ErasureRecord.facts(erasure, subject));
    runner.tryToRun(erasure);
    return erasure;
  }

  private void send(ErasureCommand command) {
    commands.<Object>sendAndWait(command);
  }
}
