package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.erasure.removal.CustomerErasure;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.kernel.erasure.ErasureCommand.CompleteErasure;
import io.saleslore.kernel.id.ErasureId;
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
    Erasures erasures,
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
      erasures.require(erasure).customers().forEach(each -> customers.run(erasure, each));
      complete(erasure);
      return true;
    } catch (DataAccessException e) {
      LOG.log(Level.WARNING, "An erasure goes on at the next turn: {0}", e.getClass().getName());
      return false;
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
