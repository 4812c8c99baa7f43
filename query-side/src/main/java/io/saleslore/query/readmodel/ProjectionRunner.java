package io.saleslore.query.readmodel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one loop of this process that reads releases; it has a thread of its own and may block. */
@Component
class ProjectionRunner implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(ProjectionRunner.class.getName());
  private static final long PAUSE_AFTER_FAILURE = 1_000;

  private final Projection projection;
  private final LiveViews views;
  private final long pollMillis;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  ProjectionRunner(
      Projection projection,
      LiveViews views,
      @Value("${saleslore.query.poll-millis:200}") long pollMillis) {
    this.projection = projection;
    this.views = views;
    this.pollMillis = pollMillis;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("projection").daemon().start(this::run);
  }

  /** A read that is under way ends by itself: to interrupt it would close an H2 file. */
  @Override
  public void stop() {
    running = false;
    views.close();
    wake.release();
    if (thread != null) {
      join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (!projection.step(Projection.BATCH)) {
          pause(pollMillis);
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        pause(e);
      }
    }
  }

  private void pause(RuntimeException failure) {
    if (!running) {
      return;
    }
    LOG.log(Level.WARNING, "The read models stand still, trying again in a second", failure);
    try {
      pause(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause(long millis) throws InterruptedException {
    var _ = wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
  }

  private static void join(Thread stopped) {
    try {
      stopped.join(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
