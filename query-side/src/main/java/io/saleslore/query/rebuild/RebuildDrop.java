package io.saleslore.query.rebuild;

import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.rebuild.Rebuild.Phase;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Drops what a rebuild has made, unless it is live. */
@Component
record RebuildDrop(GenerationCleanup cleanup, GenerationStore generations, RebuildStore rebuilds) {
  /**
   * Drops what was made first: from then on nobody can switch to it. What dies in between is found
   * again and dropped once more.
   *
   * @return whether it is cancelled; else it went live before
   */
  Mono<Boolean> drop(Rebuild rebuild) {
    return cleanup
        .abandon(rebuild.id())
        .then(generations.all())
        .map(rebuild::isLiveIn)
        .flatMap(isLive -> end(rebuild, isLive).thenReturn(!isLive));
  }

  private Mono<Boolean> end(Rebuild rebuild, boolean isLive) {
    return rebuilds.move(
        rebuild.id(),
        isLive ? Phase.SWITCHED : Phase.CANCELLED,
        Phase.BUILDING,
        Phase.PAUSED,
        Phase.WAITING,
        Phase.FAILED);
  }
}
