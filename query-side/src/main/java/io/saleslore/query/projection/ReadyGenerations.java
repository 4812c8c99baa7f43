package io.saleslore.query.projection;

import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationSet;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.generation.UnfinishedRebuild;
import io.saleslore.query.rebuild.BuildInstructions;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Generations of another edition that are complete when that edition begins to be served. */
@Component
record ReadyGenerations(
    GenerationStore generations, RebuildStore rebuilds, BuildInstructions orders) {
  /** Makes live what stands ready for these read models, all in one write. */
  void goLive(Collection<String> models, int edition) {
    var now = Await.value(generations.all());
    var ready = models.stream().flatMap(model -> ready(now.of(model), edition).stream()).toList();
    if (!ready.isEmpty() && Await.value(generations.switchTo(ready, now))) {
      ready.stream()
          .flatMap(each -> rebuildOf(each, now).stream())
          .map(UnfinishedRebuild::id)
          .distinct()
          .forEach(this::noteSwitched);
    }
  }

  /** One that was live already, before one that waits for somebody; the newest of those. */
  private Optional<Generation> ready(GenerationSet set, int edition) {
    return set.built()
        .filter(each -> each.edition() == edition && set.liveNumber() != null)
        .filter(each -> !isBeingCancelled(set.rebuildOf(each)))
        .max(
            Comparator.<Generation, Boolean>comparing(each -> set.rebuildOf(each) == null)
                .thenComparing(Generation::number));
  }

  private boolean isBeingCancelled(@Nullable UnfinishedRebuild rebuild) {
    return rebuild != null && Await.value(orders.of(rebuild.id())) == BuildInstruction.CANCEL;
  }

  private static Optional<UnfinishedRebuild> rebuildOf(
      Generation generation, GenerationsSnapshot now) {
    return Optional.ofNullable(now.of(generation.model()).rebuildOf(generation));
  }

  private void noteSwitched(String rebuild) {
    Await.done(rebuilds.move(rebuild, Phase.SWITCHED, Phase.WAITING, Phase.BUILDING, Phase.PAUSED));
  }
}
