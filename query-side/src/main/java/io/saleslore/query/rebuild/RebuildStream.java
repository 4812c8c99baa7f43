package io.saleslore.query.rebuild;

import io.saleslore.query.http.Heartbeat;
import io.saleslore.query.readmodel.LiveViews;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The progress of a rebuild as Server-Sent Events, whichever process builds it. */
@Component
record RebuildStream(LiveViews views) {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** Each change of the rebuild, until it is over or this process stops. */
  Flux<ServerSentEvent<Rebuild>> of(Mono<Rebuild> rebuild, @Nullable String lastEventId) {
    return changes(rebuild)
        .filter(each -> !eventId(each).equals(lastEventId))
        .map(each -> ServerSentEvent.builder(each).id(eventId(each)).build())
        .takeUntilOther(views.closed())
        .publish(shared -> Heartbeat.beside(shared, shared.ignoreElements().onErrorComplete()));
  }

  private static Flux<Rebuild> changes(Mono<Rebuild> rebuild) {
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .concatMap(_ -> rebuild, 1)
        .distinctUntilChanged(RebuildStream::eventId)
        .takeUntil(each -> each.phase().isOver());
  }

  private static String eventId(Rebuild rebuild) {
    return rebuild.phase().code() + "-" + rebuild.done() + "-" + rebuild.errors();
  }
}
