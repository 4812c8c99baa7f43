package io.saleslore.query.http;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** Keeps quiet event streams open: proxies close a connection that stays silent for too long. */
public final class Heartbeat {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private Heartbeat() {}

  /** The events with an empty comment every 15 seconds, until the other publisher ends. */
  public static <T> Flux<ServerSentEvent<T>> beside(
      Flux<ServerSentEvent<T>> events, Publisher<?> end) {
    Flux<ServerSentEvent<T>> beats =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .map(_ -> ServerSentEvent.<T>builder().comment("").build());
    return events.mergeWith(beats.takeUntilOther(end));
  }
}
