package io.saleslore.query.comparison;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.rebuild.Rebuilds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Compares what a rebuild has made with what is live, both at the same release. */
@Component
record GenerationComparison(
    Rebuilds rebuilds, GenerationStore generations, CellStore cells, CatchUp catchUp) {
  private static final int ATTEMPTS = 20;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

  /**
   * What a rebuild has made of a read model beside what is live, or was live before it.
   *
   * @throws Rejection.Conflict if it has made nothing yet, or if releases come in too fast
   */
  Mono<SnapshotPair> of(String rebuild, String model) {
    return rebuilds
        .find(model, rebuild)
        .flatMap(each -> compare(model, each.generations().get(model)));
  }

  private Mono<SnapshotPair> compare(String model, @Nullable Integer number) {
    return generations
        .all()
        .map(now -> ComparedGenerations.of(now, model, number))
        .flatMap(this::read)
        .repeatWhenEmpty(again -> again.take(ATTEMPTS - 1).delayElements(BETWEEN_ATTEMPTS))
        .switchIfEmpty(
            Mono.error(
                () ->
                    new Rejection.Conflict(
                        "releases come in too fast to compare; pause the gate or try again")));
  }

  /** Empty where they do not stand at the same release; they do so soon after. */
  private Mono<SnapshotPair> read(ComparedGenerations compared) {
    if (!compared.isWithinOneEdition()) {
      return snapshots(compared);
    }
    var pair =
        compared.isAtOneRelease()
            ? snapshots(compared).filter(each -> !each.isAhead())
            : Mono.<SnapshotPair>empty();
    return pair.switchIfEmpty(
        Mono.defer(() -> catchUp.complete(compared.both()).then(Mono.empty())));
  }

  private Mono<SnapshotPair> snapshots(ComparedGenerations compared) {
    var after = snapshot(compared.after());
    return compared
        .before()
        .map(this::snapshot)
        .orElseGet(() -> Mono.just(Snapshot.of(compared.after(), List.of())))
        .zipWith(after, SnapshotPair::new);
  }

  private Mono<Snapshot> snapshot(Generation generation) {
    return cells
        .all(generation)
        .publishOn(OffEventLoop.COMPUTATION)
        .map(all -> Snapshot.of(generation, all));
  }
}
