package io.saleslore.query.projection;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildMonitor;
import io.saleslore.query.fold.BulkBuild;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.generation.LeaseLost;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every read model has a live generation of the edition that is served: one that
 * stands ready goes live, else one is built, by one process at a time. It blocks.
 */
@Component
record InitialBuild(
    ReleaseFeed feed,
    ReadModelRegistry models,
    GenerationStore generations,
    GenerationCleanup cleanup,
    BuildLeaseGrants grants,
    BulkBuild bulk,
    ReadyGenerations ready,
    InstantSource clock) {
  /** What there is then. */
  GenerationsSnapshot ensure() {
    int edition = feed.liveEdition();
    var now = Await.value(generations.all());
    var missing = missing(edition, now);
    if (missing.isEmpty()) {
      return now;
    }
    ready.goLive(missing, edition);
    build(edition, Await.value(generations.all()));
    return Await.value(generations.all());
  }

  private List<String> missing(int edition, GenerationsSnapshot now) {
    return models.names().stream()
        .filter(model -> now.of(model).live().filter(each -> each.edition() == edition).isEmpty())
        .toList();
  }

  /** Unless another process does. */
  private void build(int edition, GenerationsSnapshot now) {
    var missing = missing(edition, now);
    boolean isBuiltElsewhere =
        missing.stream().anyMatch(model -> now.of(model).isBeingBuilt(clock.instant()));
    if (!missing.isEmpty() && !isBuiltElsewhere) {
      build(missing, edition, now);
    }
  }

  private void build(List<String> missing, int edition, GenerationsSnapshot seen) {
    var lease = Await.value(grants.begin(missing, edition, null));
    try {
      bulk.run(lease, BuildMonitor.NONE);
    } catch (LeaseLost _) {
      return;
    }
    goLive(built(lease), seen);
    Await.done(cleanup.sweep());
  }

  /** Where another process was faster, what was built is not needed. */
  private void goLive(Collection<Generation> built, GenerationsSnapshot seen) {
    if (!Await.value(generations.switchTo(built, seen))) {
      built.forEach(each -> Await.done(cleanup.drop(each)));
    }
  }

  private Collection<Generation> built(BuildLease lease) {
    var now = Await.value(generations.all());
    return lease.generations().values().stream()
        .flatMap(each -> now.built(each.model(), each.number()).stream())
        .toList();
  }
}
