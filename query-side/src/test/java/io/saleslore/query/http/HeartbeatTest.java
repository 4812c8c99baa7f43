package io.saleslore.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class HeartbeatTest {
  @Test
  void a_quiet_stream_gets_an_empty_comment_every_15_seconds() {
    StepVerifier.withVirtualTime(
            () -> Heartbeat.beside(Flux.<ServerSentEvent<String>>never(), Mono.never()))
        .expectSubscription()
        .expectNoEvent(Duration.ofSeconds(15))
        .assertNext(beat -> assertThat(beat.comment()).isEmpty())
        .expectNoEvent(Duration.ofSeconds(15))
        .assertNext(beat -> assertThat(beat.data()).isNull())
        .thenCancel()
        .verify();
  }

  @Test
  void events_pass_as_they_are() {
    var event = ServerSentEvent.builder("a").id("1").build();
    StepVerifier.create(Heartbeat.beside(Flux.just(event), Mono.empty()))
        .expectNext(event)
        .verifyComplete();
  }

  @Test
  void it_ends_with_what_it_beats_beside() {
    var end = Sinks.<String>empty();
    var events = Sinks.many().unicast().<ServerSentEvent<String>>onBackpressureBuffer();
    StepVerifier.create(Heartbeat.beside(events.asFlux(), end.asMono()))
        .then(events::tryEmitComplete)
        .then(end::tryEmitEmpty)
        .expectComplete()
        .verify(Duration.ofMinutes(1));
  }

  @Test
  void an_error_ends_the_stream() {
    StepVerifier.create(
            Heartbeat.beside(
                Flux.<ServerSentEvent<String>>error(new IllegalStateException()), Mono.never()))
        .verifyError(IllegalStateException.class);
  }
}
