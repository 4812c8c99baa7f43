package io.saleslore.query.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class RunToCompletionTest {
  private final AtomicInteger writes = new AtomicInteger();
  private final Sinks.One<String> between = Sinks.one();

  private final Mono<String> work =
      Mono.fromRunnable(writes::incrementAndGet)
          .then(between.asMono())
          .then(Mono.fromRunnable(writes::incrementAndGet))
          .thenReturn("done");

  @Test
  void a_caller_who_hangs_up_between_two_writes_does_not_stop_the_second() {
    var caller = RunToCompletion.of(work).subscribe();
    assertThat(writes).hasValue(1);
    caller.dispose();
    between.tryEmitValue("read");
    assertThat(writes).hasValue(2);
  }

  @Test
  void without_it_the_second_write_would_be_missing() {
    var caller = work.subscribe();
    caller.dispose();
    between.tryEmitValue("read");
    assertThat(writes).hasValue(1);
  }

  @Test
  void nothing_is_done_before_somebody_asks() {
    var _ = RunToCompletion.of(work);
    assertThat(writes).hasValue(0);
  }

  @Test
  void the_result_and_a_failure_reach_the_caller() {
    between.tryEmitValue("read");
    StepVerifier.create(RunToCompletion.of(work)).expectNext("done").verifyComplete();
    StepVerifier.create(RunToCompletion.of(Mono.error(new IllegalStateException())))
        .verifyError(IllegalStateException.class);
    StepVerifier.create(RunToCompletion.of(Mono.empty())).verifyComplete();
  }
}
