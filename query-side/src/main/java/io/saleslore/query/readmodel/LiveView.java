package io.saleslore.query.readmodel;

import io.saleslore.query.http.ReadModelNotReady;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The live generation of one read model, held in memory and swapped as a whole. */
public final class LiveView {
  private final String model;
  private final Sinks.Many<Snapshot> changes = Sinks.many().replay().latest();
  private volatile @Nullable Snapshot current;

  LiveView(String model) {
    this.model = model;
  }

  /**
   * What it says now.
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

  /** What it says now and whenever that changes; who is slow misses what lies between. */
  public Flux<Snapshot> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  /** Ends when this process stops. */
  public Mono<Void> closed() {
    return changes.asFlux().onBackpressureLatest().then();
  }

  /** Reads what changed since the last time, by whichever process; null where nothing did. */
  @Nullable Snapshot changed(Generation live, CellStore cells) {
    var before = current;
    if (before == null || before.generation() != live.number()) {
      return Snapshot.of(live, cells.all(live));
    }
    return live.position() > before.position()
        ? before.with(live, cells.changedAfter(live, before.position()))
        : null;
  }

  void close() {
    changes.tryEmitComplete();
  }

  void publish(Snapshot snapshot) {
    current = snapshot;
    changes.tryEmitNext(snapshot);
  }
}
