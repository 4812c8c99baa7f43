package io.saleslore.query.background;

import reactor.core.publisher.Mono;

/** Work of several writes that a caller who hangs up must not stop between two of them. */
public final class RunToCompletion {
  private RunToCompletion() {}

  /** The same work; once subscribed to it ends, whether or not anybody still waits for it. */
  public static <T> Mono<T> of(Mono<T> work) {
    return Mono.defer(work::cache);
  }
}
