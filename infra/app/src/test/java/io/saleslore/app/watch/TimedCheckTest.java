package io.saleslore.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

class TimedCheckTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void what_answers_is_up_and_what_fails_is_down_with_its_kind() {
    assertThat(new TimedCheck(() -> 1, PATIENCE).health().getStatus()).isEqualTo(Status.UP);
    var failed =
        new TimedCheck(
                () -> {
                  throw new IllegalStateException("secret");
                },
                PATIENCE)
            .health();
    assertThat(failed.getStatus()).isEqualTo(Status.DOWN);
    assertThat(failed.getDetails()).containsEntry("why", "IllegalStateException");
  }

  @Test
  @Timeout(60)
  void what_hangs_is_down_within_a_second_and_is_not_asked_again_meanwhile() {
    var asked = new AtomicInteger();
    var never = new CountDownLatch(1);
    var check =
        new TimedCheck(
            () -> {
              asked.incrementAndGet();
              never.await();
              return 1;
            });
    assertThat(check.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(asked).hasValue(1);
    never.countDown();
  }
}
