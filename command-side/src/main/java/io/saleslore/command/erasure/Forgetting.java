package io.saleslore.command.erasure;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.hold.Holds;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.erasure.ErasureCommand.CompleteErasure;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what was confirmed, step by step. A step and the note that it is done are one transaction,
 * so it may be stopped anywhere and goes on from there.
 */
@Component
public class Forgetting {
  private static final Logger LOG = System.getLogger(Forgetting.class.getName());
  private static final int AT_ONCE = 100;
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String FORGOTTEN = "customers";
  private static final UUID FIRST = new UUID(0, 0);

  private final Erasures erasures;
  private final Steps steps;
  private final Trails trails;
  private final Holds holds;
  private final CommandGateway commands;
  private final Vault vault;
  private final List<Traces> traces;
  private final AuditTrail trail;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Forgetting(
      Erasures erasures,
      Steps steps,
      Trails trails,
      Holds holds,
      CommandGateway commands,
      Vault vault,
      ObjectProvider<Traces> traces,
      AuditTrail trail,
      TransactionOperations transaction,
      InstantSource clock) {
    this.erasures = erasures;
    this.steps = steps;
    this.trails = trails;
    this.holds = holds;
    this.commands = commands;
    this.vault = vault;
    this.traces = traces.orderedStream().toList();
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Ends what was confirmed and stopped in the middle; answers how many those were. */
  public int goOn() {
    var confirmed = erasures.after(ErasureState.CONFIRMED, FIRST, AT_ONCE);
    return (int) confirmed.stream().filter(each -> isRun(each.erasureId())).count();
  }

  private boolean isRun(ErasureId erasure) {
    try {
      return tryToRun(erasure);
    } catch (Holds.Held e) {
      return false;
    }
  }

  /**
   * Forgets whom the erasure covers; where the database refuses a step, that goes on at the next
   * turn of the schedule.
   *
   * @return whether it is complete
   * @throws Holds.Held if a hold came in between; nothing of who is held is erased
   */
  boolean tryToRun(ErasureId erasure) {
    try {
      run(erasure);
      return true;
    } catch (DataAccessException e) {
      LOG.log(Level.WARNING, "An erasure goes on at the next turn: {0}", e.getClass().getName());
      return false;
    }
  }

  /**
   * Forgets whom the erasure covers, and certifies it.
   *
   * @throws Holds.Held if a hold came in between; nothing of who is held is erased
   */
  void run(ErasureId erasure) {
    var sheet = erasures.require(erasure);
    for (var subject : sheet.customers()) {
      if (!steps.hasStep(erasure, subject.customerId(), FORGOTTEN)) {
        holds.requireNone(subject);
      }
      forget(erasure, subject);
    }
    complete(erasure);
  }

  private void forget(ErasureId erasure, Subject subject) {
    step(erasure, subject, FORGOTTEN, () -> tell(erasure, subject));
    step(erasure, subject, "keys", () -> shred(subject));
    var trail = trails.of(subject);
    traces.forEach(each -> letGo(erasure, subject, each, trail));
  }

  /** What is just being made of a story may be in the way. */
  private void letGo(ErasureId erasure, Subject subject, Traces each, Trail trail) {
    for (int attempt = 1; ; attempt++) {
      try {
        step(erasure, subject, each.what(), () -> each.letGo(trail));
        return;
      } catch (TransientDataAccessException | DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(attempt * PAUSE.toNanos());
      }
    }
  }

  private void step(ErasureId erasure, Subject subject, String name, IntSupplier work) {
    transaction.executeWithoutResult(
        _ -> {
          if (!steps.isDone(erasure, subject.customerId(), name)) {
            note(erasure, subject, name, work.getAsInt());
          }
        });
  }

  private void note(ErasureId erasure, Subject subject, String name, int removed) {
    steps.done(erasure, subject.customerId(), name, removed, clock.instant());
  }

  /** The owner's views go with the event. */
  private int tell(ErasureId erasure, Subject subject) {
    var trail = trails.of(subject);
    int known = trails.isKnown(subject) ? 1 : 0;
    trails.shown(subject).forEach((what, rows) -> note(erasure, subject, what, rows));
    commands.<Object>sendAndWait(
        new ForgetCustomer(
            subject.customerId(),
            subject.zone(),
            trail.conversationId(),
            erasure,
            clock.instant()));
    return known;
  }

  private int shred(Subject subject) {
    vault.shred(KeyId.of(subject.zone(), subject.customerId()));
    return 1;
  }

  private void complete(ErasureId erasure) {
    transaction.executeWithoutResult(
        _ -> {
          var sheet = erasures.require(erasure);
          if (sheet.state() == ErasureState.CONFIRMED) {
            commands.<Object>sendAndWait(
                new CompleteErasure(erasure, sheet.purged(), clock.instant()));
            trail.platform("erasure-completed", Map.of("erasure", erasure.toString()));
          }
        });
  }
}
