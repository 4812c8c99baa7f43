package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.readmodel.ReadModelFold;
import java.util.List;

/** The read models that one build folds, and the releases that it goes on without. */
record BuildFolds(
    List<ReadModelFold> all,
    PeriodicBuildSaver saves,
    DeadLetterStore letters,
    BuildMonitor monitor) {
  /**
   * Adds a release to each that can fold it.
   *
   * @throws UnfoldableRelease if one cannot, and may not do without it
   */
  void add(PatternReleased release) {
    for (var each : all) {
      try {
        each.add(release);
      } catch (RuntimeException e) {
        skip(each, release.number(), e.getClass().getName());
      }
    }
  }

  /**
   * Goes on without a release that nobody can read.
   *
   * @throws UnfoldableRelease if one may not do without it
   */
  void skip(UnreadableRelease unreadable) {
    all.forEach(each -> skip(each, unreadable.number(), unreadable.reason()));
  }

  private void skip(ReadModelFold folds, long number, String reason) {
    var model = folds.model().name();
    if (!monitor.maySkip(model, number)) {
      throw new UnfoldableRelease(model, number, reason);
    }
    Await.done(letters.put(saves.lease().of(model), number, reason));
  }

  /** Where the build stood when it was saved last. */
  long position() {
    return saves.lease().position();
  }

  /** Saves or renews the lease, where it is time to. */
  void keep(long position) {
    saves.keep(all, position);
  }

  void save(long position, boolean isBuilt) {
    saves.save(all, position, isBuilt);
  }

  /** Saves what is folded, and lets another process go on. */
  void stop(long position) {
    save(position, false);
    saves.giveBack();
  }
}
