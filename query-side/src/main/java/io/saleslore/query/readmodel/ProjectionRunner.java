package io.saleslore.query.readmodel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

  @Override
  public void stop() {
    running = false;
    views.close();
    if (thread != null) {
      thread.interrupt();
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
          Thread.sleep(pollMillis);
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
      Thread.sleep(PAUSE_AFTER_FAILURE);
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
