package io.saleslore.anonymizer.edition;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the editions that were begun, also those that a process left unfinished. One that another
 * version began is closed: an edition is made by one version.
 */
@Component
public final class ReanonymizationRunner implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(ReanonymizationRunner.class.getName());
  private static final long LOOK_EVERY_SECONDS = 5;

  private final Editions editions;
  private final Reanonymization reanonymization;
  private final String version;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  ReanonymizationRunner(
      Editions editions, Reanonymization reanonymization, AnonymizationVersion version) {
    this.editions = editions;
    this.reanonymization = reanonymization;
    this.version = version.digest();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("reanonymization").daemon().start(this::run);
  }

  /** The page that is being read is ended: to interrupt its reads would close an H2 file. */
  @Override
  public void stop() {
    running = false;
    wake.release();
    if (thread != null) {
      join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** What an edition would be made with now. */
  String version() {
    return version;
  }

  /** Looks for something to do at once. */
  void wake() {
    wake.release();
  }

  private void run() {
    while (running) {
      try {
        runNext();
        var _ = wake.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        var kind = e.getClass().getName();
        LOG.log(Level.WARNING, "Making an edition was interrupted and goes on: {0}", kind);
        pause();
      }
    }
  }

  private void runNext() throws InterruptedException {
    for (var each : editions.all()) {
      if (!running || each.state() != EditionState.MAKING) {
        continue;
      }
      if (each.version().equals(version)) {
        reanonymization.run(each.number(), () -> running && isBeingMade(each.number()));
      } else if (editions.move(each.number(), EditionState.CLOSED, EditionState.MAKING)) {
        LOG.log(Level.WARNING, "Edition {0} is closed: another version began it", each.number());
      }
    }
  }

  private boolean isBeingMade(int number) {
    return editions.find(number).filter(each -> each.state() == EditionState.MAKING).isPresent();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread stopped) {
    try {
      stopped.join(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
