package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViewFixture;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RebuildStreamTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RebuildStream stream =
      new RebuildStream(LiveViewFixture.views(new ObjectionPatterns()));

  @Test
  void each_change_is_sent_once_until_it_is_over() {
    var seen =
        events(
                null,
                rebuild(Phase.BUILDING, 10),
                rebuild(Phase.BUILDING, 10),
                rebuild(Phase.BUILDING, 20),
                rebuild(Phase.SWITCHED, 20),
                rebuild(Phase.SWITCHED, 99))
            .collectList()
            .block(PATIENCE);
    assertThat(seen)
        .extracting(ServerSentEvent::id)
        .containsExactly("building-10-0", "building-20-0", "switched-20-0");
  }

  @Test
  void who_resumes_is_not_sent_what_was_seen() {
    var seen =
        events("building-10-0", rebuild(Phase.BUILDING, 10), rebuild(Phase.CANCELLED, 10))
            .collectList()
            .block(PATIENCE);
    assertThat(seen).extracting(ServerSentEvent::id).containsExactly("cancelled-10-0");
  }

  @Test
  void one_that_is_not_there_fails_at_once() {
    StepVerifier.create(stream.of(Mono.error(new IllegalArgumentException()), null))
        .expectError(IllegalArgumentException.class)
        .verify(PATIENCE);
  }

  @Test
  void it_ends_when_the_process_stops() {
    var views = LiveViewFixture.views(new ObjectionPatterns());
    StepVerifier.create(new RebuildStream(views).of(Mono.just(rebuild(Phase.WAITING, 20)), null))
        .expectNextCount(1)
        .then(views::close)
        .expectComplete()
        .verify(PATIENCE);
  }

  private Flux<ServerSentEvent<Rebuild>> events(@Nullable String lastEventId, Rebuild... looks) {
    var look = new AtomicInteger();
    var rebuild = Mono.fromSupplier(() -> List.of(looks).get(look.getAndIncrement()));
    return stream.of(rebuild, lastEventId);
  }

  private static Rebuild rebuild(Phase phase, long done) {
    var time = Instant.parse("2026-05-01T09:00:00Z");
    return new Rebuild(
        "r", new TreeMap<>(), 1, phase, false, done, 20, 0, null, 0, null, time, time, "carol");
  }
}
