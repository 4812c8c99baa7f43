package io.saleslore.app.watch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * Asks something that may hang, and answers within a second. While one question hangs no other is
 * asked, so that nothing piles up.
 */
final class TimedCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private final Callable<?> question;
  private final Duration patience;
  private @Nullable FutureTask<Boolean> asked;

  TimedCheck(Callable<?> question) {
    this(question, PATIENCE);
  }

  TimedCheck(Callable<?> question, Duration patience) {
    this.question = question;
    this.patience = patience;
  }

  Health health() {
    var task = ask();
    try {
      task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Health.up().build();
    } catch (TimeoutException | ExecutionException e) {
      return Health.down().withDetail("why", why(e)).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    }
  }

  private synchronized FutureTask<Boolean> ask() {
    var running = asked;
    if (running == null || running.isDone()) {
      running = new FutureTask<>(() -> question.call() != null);
      asked = running;
      Thread.ofVirtual().name("health").start(running);
    }
    return running;
  }

  private static String why(Exception failure) {
    var cause = failure.getCause();
    return cause == null ? "no answer within a second" : cause.getClass().getSimpleName();
  }
}
