package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.erasure.removal.CustomerErasure;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.kernel.erasure.ErasureCommand.CompleteErasure;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.operation.Operation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does what was confirmed, and certifies it. It may be stopped anywhere and goes on from there. */
@Component
public record ErasureRunner(
    ErasureRepository erasures,
    CustomerErasure customers,
    CommandGateway commands,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final Logger LOG = System.getLogger(ErasureRunner.class.getName());
  private static final int AT_ONCE = 100;
  private static final UUID FIRST = new UUID(0, 0);

  /** Completes what was confirmed and stopped in the middle; answers how many those were. */
  public int resume() {
    var confirmed = erasures.after(ErasureState.CONFIRMED, "", FIRST, AT_ONCE);
    return (int) confirmed.stream().filter(each -> isCompleted(each.erasureId())).count();
  }

  private boolean isCompleted(ErasureId erasure) {
    try {
      return tryToRun(erasure);
    } catch (CustomerIsHeld e) {
      return false;
    }
  }

  /**
   * Runs an erasure; where the database refuses a step, it goes on at the schedule's next turn.
   *
   * @return whether it is complete
   * @throws CustomerIsHeld if a hold came in between; nothing of who is held is erased
   */
  boolean tryToRun(ErasureId erasure) {
    try {
      var confirmed = erasures.require(erasure);
      erase(confirmed);
      completeOthers(confirmed);
      complete(erasure);
      return true;
    } catch (DataAccessException e) {
      LOG.log(Level.WARNING, "An erasure goes on at the next turn: {0}", e.getClass().getName());
      return false;
    }
  }

  private void erase(ErasureRecord confirmed) {
    confirmed.customers().forEach(each -> customers.run(confirmed.erasureId(), each));
  }

  /** Whoever else asked for an erasure of the person gets it with this one. */
  private void completeOthers(ErasureRecord done) {
    for (var other : erasures.undecidedAbout(done.customers())) {
      var id = other.erasureId();
      commands.<Object>sendAndWait(
          new ConfirmErasure(
              id, Operation.PLATFORM, done.caseNumber(), done.customers(), clock.instant()));
      trail.platform("erasure-confirmed", ErasureRecord.facts(id, other.subject()));
      erase(erasures.require(id));
      complete(id);
    }
  }

  private void complete(ErasureId erasure) {
    transaction.executeWithoutResult(
        _ -> {
          var confirmed = erasures.require(erasure);
          if (confirmed.state() == ErasureState.CONFIRMED) {
            commands.<Object>sendAndWait(
                new CompleteErasure(erasure, confirmed.purged(), clock.instant()));
            trail.platform("erasure-completed", Map.of("erasure", erasure.toString()));
          }
        });
  }
}
