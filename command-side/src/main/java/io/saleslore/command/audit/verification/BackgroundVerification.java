package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.finding.EvidenceCheck;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Verifies what is stored against what was signed, once after each start, then once a day, and at
 * once where a store has become shorter, by a thread of the lowest priority and at a bounded rate.
 * So a row that was changed is found without an export.
 */
@Component
public class BackgroundVerification implements EvidenceCheck, SmartLifecycle {
  private static final Duration BETWEEN = Duration.ofDays(1);
  private static final Duration GLANCE = Duration.ofSeconds(10);

  private final StoreVerifier verifier;
  private final AuditSettings settings;
  private volatile CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread worker;

  BackgroundVerification(SignedTrees trees, EventRows rows, AuditSettings settings) {
    this.verifier = new StoreVerifier(trees, rows, settings, this::goesOnAfter);
    this.settings = settings;
  }

  /** How far each store's pass has come; empty before it has begun. */
  public List<VerificationProgress> progress() {
    return verifier.progress();
  }

  /** Each event that is not as it was signed, as far as stores were verified. */
  @Override
  public List<EvidenceFinding> look() {
    return verifier.findings();
  }

  /** Verifies all stores once, now. */
  public void verify() {
    for (var store : AuditedStore.values()) {
      verifier.verify(store);
    }
  }

  @Override
  public synchronized void start() {
    if (settings.verifiedPerSecond() > 0) {
      stopped = new CountDownLatch(1);
      worker = Thread.ofPlatform().name("audit-verification").daemon().priority(1).start(this::run);
    }
  }

  /** The thread may be reading, so it is not interrupted: it ends at its next page. */
  @Override
  public synchronized void stop() {
    var working = worker;
    if (working != null) {
      stopped.countDown();
      try {
        working.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      worker = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return worker != null;
  }

  private void run() {
    do {
      verify();
    } while (isDueAgain());
  }

  /** Waits until it is time for the next pass; false where it is to stop. */
  private boolean isDueAgain() {
    long due = System.nanoTime() + BETWEEN.toNanos();
    while (System.nanoTime() < due) {
      if (!goesOnAfter(GLANCE.toNanos())) {
        return false;
      }
      if (isSuspicious()) {
        return true;
      }
    }
    return true;
  }

  /** Nobody can tell while the database is gone. */
  private boolean isSuspicious() {
    try {
      return verifier.isSuspicious();
    } catch (RuntimeException _) {
      return false;
    }
  }

  private boolean goesOnAfter(long nanos) {
    try {
      return !stopped.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }
}
