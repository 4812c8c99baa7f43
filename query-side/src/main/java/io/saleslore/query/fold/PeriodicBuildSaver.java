package io.saleslore.query.fold;

import io.saleslore.query.background.Await;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeases;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.ReadModelFold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** Saves one build as often as needed, and keeps its lease meanwhile. */
final class PeriodicBuildSaver {
  private static final Duration RENEW_EVERY = BuildLeases.LENGTH.dividedBy(6);
  private static final int PIECE = 4_000;
  private static final int PIECE_WHILE_BUSY = 250;

  private final BuildSaverFactory stores;
  private final BuildThrottle throttle;
  private final Duration saveEvery;
  private BuildLease lease;
  private int saves;
  private Instant savedAt;
  private Instant renewedAt;

  PeriodicBuildSaver(
      BuildSaverFactory stores, BuildLease lease, BuildThrottle throttle, Duration saveEvery) {
    this.stores = stores;
    this.lease = lease;
    this.throttle = throttle;
    this.saveEvery = saveEvery;
    this.savedAt = stores.clock().instant();
    this.renewedAt = savedAt;
  }

  BuildLease lease() {
    return lease;
  }

  /** Saves or renews the lease, where it is time to. */
  void keep(List<ReadModelFold> all, long position) {
    var now = stores.clock().instant();
    if (Duration.between(savedAt, now).compareTo(saveEvery) >= 0) {
      save(all, position, false);
    } else if (Duration.between(renewedAt, now).compareTo(RENEW_EVERY) >= 0) {
      Await.done(stores.leases().renew(lease));
      renewedAt = now;
    }
  }

  /** Into fresh collections, so that nobody ever reads a part. */
  void save(List<ReadModelFold> all, long position, boolean isBuilt) {
    saves++;
    var before = lease;
    var collections = new TreeMap<String, String>();
    all.forEach(each -> collections.put(each.model().name(), write(each)));
    lease = Await.value(stores.leases().save(lease, position, collections, isBuilt));
    Await.done(stores.cleanup().dropCollections(written(before)));
    if (!isBuilt) {
      Await.done(stores.leases().renew(lease));
    }
    savedAt = stores.clock().instant();
    renewedAt = savedAt;
  }

  private static List<String> written(BuildLease lease) {
    return lease.generations().values().stream()
        .filter(each -> each.position() >= 0)
        .map(Generation::collection)
        .toList();
  }

  private String write(ReadModelFold folds) {
    var name = nameOf(lease.of(folds.model().name()));
    Await.done(stores.cells().create(name));
    var cells = folds.cells().iterator();
    while (cells.hasNext()) {
      var piece = next(cells, throttle.isBusy() ? PIECE_WHILE_BUSY : PIECE);
      Await.done(stores.cells().insert(name, piece));
      throttle.rest();
    }
    return name;
  }

  private String nameOf(Generation generation) {
    return "%s.%d.%d-%d".formatted(generation.model(), generation.number(), lease.fence(), saves);
  }

  private static List<Cell> next(Iterator<Cell> cells, int most) {
    var next = new ArrayList<Cell>();
    while (cells.hasNext() && next.size() < most) {
      next.add(cells.next());
    }
    return next;
  }

  /** Lets another process go on. */
  void giveBack() {
    Await.done(stores.leases().release(lease));
  }

  /** The same after a failure, where the lease may be lost or the database away. */
  void giveBackIfPossible() {
    try {
      giveBack();
    } catch (RuntimeException _) {
      // It runs out by itself.
    }
  }
}
