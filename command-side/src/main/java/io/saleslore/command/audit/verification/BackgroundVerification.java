package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Verifies what is stored against what was signed, once after each start and then once a day, by a
 * thread of the lowest priority and at a bounded rate. So a row that was changed is found without
 * an export.
 */
@Component
public class BackgroundVerification implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(BackgroundVerification.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final SignedTrees trees;
  private final EventRows rows;
  private final AuditSettings settings;
  private final Map<AuditedStore, VerificationProgress> progress =
      Collections.synchronizedMap(new EnumMap<>(AuditedStore.class));
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread worker;

  BackgroundVerification(SignedTrees trees, EventRows rows, AuditSettings settings) {
    this.trees = trees;
    this.rows = rows;
    this.settings = settings;
  }

  /** How far each store's pass has come; empty before it has begun. */
  public List<VerificationProgress> progress() {
    synchronized (progress) {
      return List.copyOf(progress.values());
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
      for (var store : AuditedStore.values()) {
        carefully(store);
      }
    } while (goesOnAfter(BETWEEN.toNanos()));
  }

  private void carefully(AuditedStore store) {
    try {
      verify(store);
    } catch (IOException | RuntimeException e) {
      LOGGER.error("{}: what is stored could not be verified: {}", store, e.getClass().getName());
    }
  }

  private void verify(AuditedStore store) throws IOException {
    var head = trees.of(store).head();
    if (head.isEmpty() || hasFoundChange(store)) {
      return;
    }
    var folder = settings.checkpoints().resolve(store.code());
    var resume = new ResumePoint(folder.resolve("verified"));
    try (var leaves = new LeafFile(folder.resolve("leaves"))) {
      var pass = new VerificationPass(store, rows, leaves, head.get().size(), resume.read());
      new PacedPass(
              store,
              pass,
              resume,
              settings.verifiedPerSecond(),
              this::goesOnAfter,
              now -> progress.put(store, now))
          .run();
    }
  }

  private boolean hasFoundChange(AuditedStore store) {
    var known = progress.get(store);
    return known != null && known.changedAt() > 0;
  }

  private boolean goesOnAfter(long nanos) {
    try {
      return !stopped.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }
}
