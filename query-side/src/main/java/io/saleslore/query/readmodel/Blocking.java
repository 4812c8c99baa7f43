package io.saleslore.query.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for the database: for the projection runner alone, which has a thread of its own. */
final class Blocking {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Blocking() {}

  static <T> Optional<T> first(Publisher<T> publisher) {
    return Mono.from(publisher).blockOptional(PATIENCE);
  }

  static <T> List<T> all(Publisher<T> publisher) {
    return Flux.from(publisher).collectList().blockOptional(PATIENCE).orElseGet(List::of);
  }
}
