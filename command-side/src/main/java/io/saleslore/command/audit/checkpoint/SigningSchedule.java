package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.RepeatedWork;
import io.saleslore.command.audit.tree.StoreTree;
import io.saleslore.command.audit.tree.StoreTrees;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Twice a second the trees take what is new; every ten seconds, and when the platform stops, those
 * that have grown are signed.
 */
@Component
public class SigningSchedule implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(SigningSchedule.class);
  private static final long TAKE_MILLIS = 500;

  private final StoreTrees stores;
  private final SignedTrees signed;
  private final long signMillis;
  private final RepeatedWork work =
      new RepeatedWork(Thread.ofPlatform().name("audit-trees").daemon().factory());

  SigningSchedule(StoreTrees stores, SignedTrees signed, AuditSettings settings) {
    this.stores = stores;
    this.signed = signed;
    this.signMillis = settings.every().toMillis();
  }

  @Override
  public synchronized void start() {
    work.start(
        schedule -> {
          repeat(schedule, () -> stores.all().forEach(StoreTree::catchUp), TAKE_MILLIS);
          repeat(schedule, signed::sign, signMillis);
        });
  }

  @Override
  public synchronized void stop() {
    if (work.stop()) {
      carefully(signed::sign);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return work.isRunning();
  }

  /** Starts before all that writes and stops behind it. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  private static void repeat(ScheduledExecutorService schedule, Runnable task, long millis) {
    schedule.scheduleWithFixedDelay(() -> carefully(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** What fails is tried again at the next turn; only its kind is logged. */
  private static void carefully(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOGGER.error("the audit's trees could not be brought up to date: {}", e.getClass().getName());
    }
  }
}
