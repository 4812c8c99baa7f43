package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.id.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys of the last day: who may carry out a request, and what was answered to it. */
@OnRole(Role.COMMAND)
@Component
final class IdempotencyKeys {
  private final IdempotencyTable table;
  private final Leases leases;
  private final InstantSource clock;
  private final Duration kept;

  IdempotencyKeys(
      IdempotencyTable table,
      Leases leases,
      InstantSource clock,
      @Value("${saleslore.idempotency.kept:24h}") Duration kept) {
    this.table = table;
    this.leases = leases;
    this.clock = clock;
    this.kept = kept;
  }

  Claim claim(String name) {
    var now = clock.instant();
    var fresh = Id.freshValue();
    if (table.insert(name, fresh, now, Leases.end(now))) {
      return mine(name, fresh, false);
    }
    var entry = table.find(name);
    if (entry.isEmpty()) {
      return new Claim.Busy(1);
    }
    return entry.get().madeAt().isBefore(now.minus(kept))
        ? claimAfterPurge(name, now)
        : claim(name, entry.get(), now);
  }

  private Claim claim(String name, IdempotencyEntry entry, Instant now) {
    if (entry.answer() != null && entry.request() != null) {
      return new Claim.Answered(entry.request(), entry.answer());
    }
    return table.takeOver(name, now, Leases.end(now))
        ? mine(name, entry.attempt(), entry.done())
        : new Claim.Busy(Math.max(1, Duration.between(now, entry.busyUntil()).toSeconds() + 1));
  }

  private Claim claimAfterPurge(String name, Instant now) {
    table.deleteMadeBefore(now.minus(kept), name);
    var fresh = Id.freshValue();
    return table.insert(name, fresh, now, Leases.end(now))
        ? mine(name, fresh, false)
        : new Claim.Busy(1);
  }

  private Claim mine(String name, UUID attempt, boolean again) {
    leases.hold(name);
    return new Claim.Mine(attempt, again);
  }

  /**
   * Marks the attempt as carried out in the transaction of its command; answers whether that is
   * still to do.
   *
   * @throws KeyOfAnotherRequest if it was carried out for another request
   */
  boolean begin(WriteAttempt attempt) {
    boolean isFirst = table.markDone(attempt.id(), attempt.requestHash());
    if (!isFirst
        && table
            .requestOf(attempt.id())
            .filter(request -> !request.equals(attempt.requestHash()))
            .isPresent()) {
      throw new KeyOfAnotherRequest();
    }
    return isFirst;
  }

  void answered(String name, String request, byte[] answer) {
    table.saveAnswer(name, request, answer);
    leases.release(name);
  }

  /** Nothing was answered: what was not carried out may be sent anew, even differently. */
  void refused(String name) {
    leases.release(name);
    var now = clock.instant();
    table.deleteUnlessDone(name);
    table.lease(name, now);
  }

  /** Nobody waits for the answer any more, but it may still be carried out. */
  void abandoned(String name) {
    leases.release(name);
  }

  @Scheduled(fixedDelay = 3_600_000)
  void purge() {
    table.deleteMadeBefore(clock.instant().minus(kept));
  }
}
