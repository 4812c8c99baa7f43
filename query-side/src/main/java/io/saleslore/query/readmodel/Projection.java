package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every read model's live generation up with the releases, one step at a time. */
@Component
class Projection {
  static final int BATCH = 1_000;

  private final ReleaseFeed feed;
  private final List<ReadModel> models;
  private final Generations generations;
  private final Rebuild rebuild;
  private final Fold fold;
  private final CellStore cells;
  private final LiveViews views;

  Projection(
      ReleaseFeed feed,
      List<ReadModel> models,
      Generations generations,
      Rebuild rebuild,
      Fold fold,
      CellStore cells,
      LiveViews views) {
    this.feed = feed;
    this.models = models;
    this.generations = generations;
    this.rebuild = rebuild;
    this.fold = fold;
    this.cells = cells;
    this.views = views;
  }

  /** Builds what is not there, adds what is new, shows it; whether there may be more at once. */
  boolean step(int batch) {
    int edition = feed.liveEdition();
    var live = generations.live();
    var missing = models.stream().filter(model -> !isOf(edition, live.get(model.name()))).toList();
    if (!missing.isEmpty()) {
      rebuild.run(missing, edition);
    }
    var behind = missing.isEmpty() ? live : generations.live();
    boolean more = tail(edition, behind, batch);
    views.refresh(more ? generations.live() : behind, cells);
    return more;
  }

  private boolean tail(int edition, Map<String, Generation> live, int batch) {
    long position = live.values().stream().mapToLong(Generation::position).min().orElse(-1);
    var releases = feed.after(edition, position, batch);
    Numbering.check(position, releases);
    for (var model : models) {
      var generation = live.get(model.name());
      if (generation != null && generation.edition() == edition) {
        fold.apply(generation, model, newerThan(generation.position(), releases));
      }
    }
    return !releases.isEmpty();
  }

  private static boolean isOf(int edition, @Nullable Generation generation) {
    return generation != null && generation.edition() == edition;
  }

  private static List<PatternReleased> newerThan(long number, List<PatternReleased> releases) {
    return releases.stream().filter(release -> release.number() > number).toList();
  }
}
