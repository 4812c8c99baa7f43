package io.saleslore.query.readmodel;

import io.saleslore.query.ReleaseFeed;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every read model has a live generation of the edition that is served: one that
 * stands ready goes live, else one is built, by one process at a time.
 */
@Component
class FirstFill {
  private final ReleaseFeed feed;
  private final List<ReadModel> models;
  private final Generations generations;
  private final OnePass pass;
  private final RebuildStore rebuilds;
  private final InstantSource clock;

  FirstFill(
      ReleaseFeed feed,
      List<ReadModel> models,
      Generations generations,
      OnePass pass,
      RebuildStore rebuilds,
      InstantSource clock) {
    this.feed = feed;
    this.models = models;
    this.generations = generations;
    this.pass = pass;
    this.rebuilds = rebuilds;
    this.clock = clock;
  }

  void fill() {
    int edition = feed.liveEdition();
    if (missing(edition, generations.shelves()).isEmpty()) {
      return;
    }
    adopt(edition);
    var shelves = generations.shelves();
    var missing = missing(edition, shelves);
    boolean othersBuild =
        missing.stream()
            .map(model -> shelves.get(model.name()))
            .anyMatch(shelf -> shelf != null && shelf.isBeingBuilt(clock.instant()));
    if (!missing.isEmpty() && !othersBuild) {
      build(missing, edition, shelves);
    }
  }

  /** All that stand ready of another edition go live in one write. */
  private void adopt(int edition) {
    var shelves = generations.shelves();
    var ready =
        missing(edition, shelves).stream()
            .flatMap(model -> ready(shelves, model.name(), edition).stream())
            .toList();
    if (!ready.isEmpty() && generations.switchTo(ready, shelves)) {
      ready.stream()
          .flatMap(
              each ->
                  Optional.ofNullable(shelves.get(each.model()))
                      .map(shelf -> shelf.rebuildOf(each))
                      .stream())
          .map(Shelf.Unfinished::id)
          .distinct()
          .forEach(
              id ->
                  rebuilds.move(
                      id,
                      Rebuild.Phase.SWITCHED,
                      Rebuild.Phase.WAITING,
                      Rebuild.Phase.BUILDING,
                      Rebuild.Phase.PAUSED));
    }
  }

  /** One that was live already, before one that waits for somebody; the newest of those. */
  private Optional<Generation> ready(Map<String, Shelf> shelves, String model, int edition) {
    var shelf = shelves.get(model);
    return shelf == null
        ? Optional.empty()
        : shelf
            .built()
            .filter(each -> each.edition() == edition && shelf.liveNumber() != null)
            .filter(each -> !isBeingCancelled(shelf.rebuildOf(each)))
            .max(
                Comparator.<Generation, Boolean>comparing(each -> shelf.rebuildOf(each) == null)
                    .thenComparing(Generation::number));
  }

  private boolean isBeingCancelled(Shelf.@Nullable Unfinished rebuild) {
    return rebuild != null && rebuilds.order(rebuild.id()) == OnePass.Order.CANCEL;
  }

  private List<ReadModel> missing(int edition, Map<String, Shelf> shelves) {
    return models.stream().filter(model -> isMissing(model, edition, shelves)).toList();
  }

  private static boolean isMissing(ReadModel model, int edition, Map<String, Shelf> shelves) {
    var shelf = shelves.get(model.name());
    return shelf == null || shelf.live().filter(each -> each.edition() == edition).isEmpty();
  }

  private void build(List<ReadModel> missing, int edition, Map<String, Shelf> seen) {
    var claim = generations.begin(missing.stream().map(ReadModel::name).toList(), edition, null);
    try {
      pass.run(missing, claim, OnePass.UNDISTURBED);
    } catch (ClaimLost _) {
      return;
    } catch (RuntimeException e) {
      letGo(claim);
      throw e;
    }
    var built = built(claim);
    if (!generations.switchTo(built, seen)) {
      built.forEach(generations::drop);
    }
    generations.sweep();
  }

  private Collection<Generation> built(Claim claim) {
    var shelves = generations.shelves();
    return claim.generations().values().stream()
        .flatMap(each -> Shelf.built(shelves, each.model(), each.number()).stream())
        .toList();
  }

  /** So that the next try need not wait for the lease. */
  private void letGo(Claim claim) {
    try {
      generations.release(claim);
    } catch (RuntimeException _) {
      // It runs out by itself.
    }
  }
}
