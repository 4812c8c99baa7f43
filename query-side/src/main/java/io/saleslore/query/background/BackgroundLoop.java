package io.saleslore.query.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Work that this process does again and again, on a thread of its own that may block. After a
 * failure it tries again.
 */
public abstract class BackgroundLoop implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(BackgroundLoop.class.getName());
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

  private final String name;
  private final Duration idle;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * Names the loop.
   *
   * @param name of its thread and in the log
   * @param idle how long it pauses when there was nothing to do
   */
  protected BackgroundLoop(String name, Duration idle) {
    this.name = name;
    this.idle = idle;
  }

  /** Does the next piece of work; whether there may be more at once. */
  protected abstract boolean step();

  /** The process stops: whoever follows this loop's results is told. */
  protected void stopping() {}

  @Override
  public final void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** A step that is under way ends by itself: interrupting it would close the file of an H2. */
  @Override
  public final void stop() {
    running = false;
    stopping();
    wake();
    if (thread != null) {
      join(thread);
    }
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** Ends the pause: there may be something to do. */
  public final void wake() {
    wake.release();
  }

  private void run() {
    while (running) {
      try {
        if (!step()) {
          pause(idle);
        }
      } catch (RuntimeException e) {
        pauseAfter(e);
      }
    }
  }

  private void pauseAfter(RuntimeException failure) {
    if (running) {
      LOG.log(Level.WARNING, name + " stands still and tries again in a second", failure);
      pause(PAUSE_AFTER_FAILURE);
    }
  }

  private void pause(Duration time) {
    try {
      var _ = wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
      wake.drainPermits();
    } catch (InterruptedException _) {
      running = false;
    }
  }

  private static void join(Thread stopped) {
    try {
      stopped.join(STOPS_WITHIN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
