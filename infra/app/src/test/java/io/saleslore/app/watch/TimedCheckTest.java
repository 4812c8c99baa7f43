package io.saleslore.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

class TimedCheckTest {
  @Test
  void what_answers_is_up_and_what_fails_is_down_with_its_kind() {
    assertThat(new TimedCheck(() -> 1).health().getStatus()).isEqualTo(Status.UP);
    var failed =
        new TimedCheck(
                () -> {
                  throw new IllegalStateException("secret");
                })
            .health();
    assertThat(failed.getStatus()).isEqualTo(Status.DOWN);
    assertThat(failed.getDetails()).containsEntry("why", "IllegalStateException");
  }

  @Test
  @Timeout(4)
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
