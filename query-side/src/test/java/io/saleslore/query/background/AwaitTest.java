package io.saleslore.query.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class AwaitTest {
  @Test
  void it_waits_for_a_value_that_comes_later() {
    assertThat(Await.value(Mono.delay(Duration.ofMillis(20)).thenReturn("a"))).isEqualTo("a");
    assertThat(Await.list(Flux.interval(Duration.ofMillis(1)).take(3))).containsExactly(0L, 1L, 2L);
  }

  @Test
  void no_value_is_empty_where_that_may_be_and_else_refused() {
    assertThat(Await.optional(Mono.empty())).isEmpty();
    assertThat(Await.list(Flux.empty())).isEmpty();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Await.value(Mono.empty()));
  }

  @Test
  void a_failure_is_thrown_as_it_is() {
    var failure = new IllegalStateException("the database is away");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Await.done(Mono.error(failure)))
        .isSameAs(failure);
  }

  @Test
  void an_event_loop_may_not_wait() {
    var waiting =
        Mono.fromCallable(() -> Await.value(Mono.delay(Duration.ofMillis(1))))
            .subscribeOn(Schedulers.parallel());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Await.value(waiting))
        .withMessageContaining("blocking");
  }
}
