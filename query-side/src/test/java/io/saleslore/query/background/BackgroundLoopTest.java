package io.saleslore.query.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
  private static final Duration FOR_EVER = Duration.ofMinutes(5);

  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicBoolean isTold = new AtomicBoolean();
  private Loop loop = new Loop(FOR_EVER, () -> false);

  /** Does what the test says, and counts how often. */
  private final class Loop extends BackgroundLoop {
    private final BooleanSupplier step;

    Loop(Duration idle, BooleanSupplier step) {
      super("test", idle);
      this.step = step;
    }

    @Override
    protected boolean step() {
      steps.incrementAndGet();
      return step.getAsBoolean();
    }

    @Override
    protected void stopping() {
      isTold.set(true);
    }
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void it_takes_step_after_step_while_there_is_more_to_do() {
    begin(FOR_EVER, () -> steps.get() < 100);
    await(100);
  }

  @Test
  void it_pauses_where_there_is_nothing_to_do_and_looks_again() {
    begin(Duration.ofMillis(5), () -> false);
    await(5);
  }

  @Test
  void it_wakes_when_somebody_says_that_there_is_something() {
    begin(FOR_EVER, () -> false);
    await(1);
    loop.wake();
    await(2);
  }

  @Test
  void being_woken_during_a_step_is_not_forgotten() throws InterruptedException {
    var isInside = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    begin(
        FOR_EVER,
        () -> {
          isInside.countDown();
          wait(mayGoOn);
          return false;
        });
    assertThat(isInside.await(1, TimeUnit.MINUTES)).isTrue();
    loop.wake();
    mayGoOn.countDown();
    await(2);
  }

  @Test
  void after_a_failure_it_tries_again() {
    begin(
        FOR_EVER,
        () -> {
          if (steps.get() == 1) {
            throw new IllegalStateException("the database is away");
          }
          return false;
        });
    await(1);
    loop.wake();
    await(2);
    assertThat(loop.isRunning()).isTrue();
  }

  @Test
  void stopped_it_ends_its_step_first_and_tells_who_follows() throws InterruptedException {
    var isInside = new CountDownLatch(1);
    var isEnded = new AtomicBoolean();
    begin(
        FOR_EVER,
        () -> {
          isInside.countDown();
          LockSupport.parkNanos(50_000_000);
          isEnded.set(!Thread.currentThread().isInterrupted());
          return true;
        });
    assertThat(isInside.await(1, TimeUnit.MINUTES)).isTrue();
    loop.stop();
    assertThat(isEnded).isTrue();
    assertThat(isTold).isTrue();
    assertThat(loop.isRunning()).isFalse();
    int before = steps.get();
    LockSupport.parkNanos(20_000_000);
    assertThat(steps).hasValue(before);
  }

  @Test
  void one_that_was_never_started_can_be_stopped() {
    assertThat(loop.isRunning()).isFalse();
    loop.stop();
    assertThat(steps).hasValue(0);
  }

  private void begin(Duration idle, BooleanSupplier step) {
    loop = new Loop(idle, step);
    loop.start();
  }

  private void await(int expected) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (steps.get() < expected) {
      assertThat(System.nanoTime()).as("steps: " + steps).isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
