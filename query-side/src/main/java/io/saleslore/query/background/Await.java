package io.saleslore.query.background;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one place that waits for reactive results; only the thread of a background loop may. */
public final class Await {
  /** Longer than any step takes while the database answers. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Await() {}

  /** Until it is done. */
  public static void done(Mono<?> work) {
    var _ = optional(work);
  }

  /** Its value; empty where there is none. */
  public static <T> Optional<T> optional(Mono<T> value) {
    return value.blockOptional(PATIENCE);
  }

  /**
   * Its value.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static <T> T value(Mono<T> value) {
    return optional(value).orElseThrow();
  }

  /** All its values. */
  public static <T> List<T> list(Flux<T> values) {
    return value(values.collectList());
  }
}
