package io.saleslore.query.readmodel;

import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.http.ReadModelNotReady;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The live generation of one read model, held in memory and replaced as a whole. */
public final class LiveView {
  private final String model;
  private final Sinks.Many<Snapshot> changes = Sinks.many().replay().latest();
  private volatile @Nullable Snapshot current;

  LiveView(String model) {
    this.model = model;
  }

  /**
   * Its state now.
   *
   * @throws ReadModelNotReady before it was read for the first time
   */
  public Snapshot snapshot() {
    var snapshot = current;
    if (snapshot == null) {
      throw new ReadModelNotReady(model);
    }
    return snapshot;
  }

  /** Its state now and after each change; a slow subscriber misses what lies between. */
  public Flux<Snapshot> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  /** Ends when this process stops. */
  public Mono<Void> closed() {
    return changes().then();
  }

  /** Reads what changed since the last time, by whichever process; empty where nothing did. */
  Mono<Snapshot> changed(Generation live, CellStore cells) {
    var before = current;
    if (before == null || before.generation() != live.number()) {
      return cells.all(live).publishOn(OffEventLoop.COMPUTATION).map(all -> Snapshot.of(live, all));
    }
    return live.position() <= before.position()
        ? Mono.empty()
        : cells
            .changedAfter(live, before.position())
            .publishOn(OffEventLoop.COMPUTATION)
            .map(some -> before.with(live, some));
  }

  void close() {
    changes.tryEmitComplete();
  }

  /**
   * Returns when all who learn from it on the same thread have done so; it answers from then on.
   */
  void publish(Snapshot snapshot) {
    changes.tryEmitNext(snapshot);
    current = snapshot;
  }
}
