package io.saleslore.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestQuotaTest {
  private long now = -7;
  private final RequestQuota three =
      new RequestQuota("caller", 3, Duration.ofMinutes(1), () -> now);

  @Test
  void a_caller_has_so_many_at_once_and_then_waits_for_the_next_one() {
    assertThat(three.take("alice").requests()).isEqualTo(2);
    assertThat(three.take("alice").requests()).isEqualTo(1);
    assertThat(three.take("alice").requests()).isZero();
    assertThat(three.take("alice")).isEqualTo(new QuotaLeft(false, 0, 20));
    assertThat(three.look("alice").isAllowed()).isFalse();
    pass(Duration.ofSeconds(20));
    assertThat(three.look("alice").isAllowed()).isTrue();
    assertThat(three.take("alice").isAllowed()).isTrue();
    assertThat(three.take("alice").isAllowed()).isFalse();
  }

  @Test
  void nobody_uses_up_what_is_another_ones() {
    for (int i = 0; i < 5; i++) {
      three.take("alice");
    }
    assertThat(three.take("bob").isAllowed()).isTrue();
  }

  @Test
  void after_a_quiet_time_all_of_them_are_there_again_and_no_more() {
    for (int i = 0; i < 3; i++) {
      three.take("alice");
    }
    pass(Duration.ofHours(1));
    assertThat(three.take("alice").requests()).isEqualTo(2);
  }

  @Test
  void the_headers_say_what_is_left() {
    var left = three.take("alice");
    assertThat(three.policy()).isEqualTo("\"caller\";q=3;w=60");
    assertThat(three.left(left)).isEqualTo("\"caller\";r=2;t=20");
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
