package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.readmodel.ReadModelFold;
import java.util.List;

/** One pass over the releases, from where a build was saved to their end or until it is stopped. */
final class BuildPass {
  private final List<ReadModelFold> all;
  private final ReadAhead pages;
  private final PeriodicBuildSaver saves;
  private final DeadLetterStore letters;
  private final BuildMonitor monitor;
  private final RequestThrottle throttle;
  private long position;

  BuildPass(
      List<ReadModelFold> all,
      ReadAhead pages,
      PeriodicBuildSaver saves,
      DeadLetterStore letters,
      BuildMonitor monitor,
      RequestThrottle throttle) {
    this.all = all;
    this.pages = pages;
    this.saves = saves;
    this.letters = letters;
    this.monitor = monitor;
    this.throttle = throttle;
    this.position = saves.lease().position();
  }

  BuildOutcome run() {
    var order = monitor.after(position + 1);
    while (order == BuildInstruction.CONTINUE) {
      var releases = next();
      if (releases.isEmpty()) {
        monitor.folded(position + 1);
        saves.save(all, position, true);
        return BuildOutcome.BUILT;
      }
      ReleaseSequence.check(position, releases);
      releases.forEach(this::fold);
      order = monitor.after(position + 1);
      saves.keep(all, position);
      throttle.rest();
    }
    return order == BuildInstruction.CANCEL ? BuildOutcome.CANCELLED : pause();
  }

  private BuildOutcome pause() {
    stop();
    return BuildOutcome.PAUSED;
  }

  private void stop() {
    saves.save(all, position, false);
    saves.giveBack();
  }

  private List<PatternReleased> next() {
    while (true) {
      try {
        return pages.next(throttle.isBusy());
      } catch (UnreadableRelease unreadable) {
        all.forEach(each -> skip(each, unreadable.number(), unreadable.reason()));
        position = unreadable.number();
        pages.skipTo(position);
      }
    }
  }

  private void fold(PatternReleased release) {
    for (var each : all) {
      try {
        each.add(release);
      } catch (RuntimeException e) {
        skip(each, release.number(), e.getClass().getName());
      }
    }
    position = release.number();
  }

  private void skip(ReadModelFold folds, long number, String reason) {
    var model = folds.model().name();
    if (!monitor.maySkip(model, number)) {
      stop();
      throw new UnfoldableRelease(model, number, reason);
    }
    Await.done(letters.put(saves.lease().of(model), number, reason));
  }
}
