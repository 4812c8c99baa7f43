package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.UnreadableRelease;
import java.util.List;

/** One pass over the releases, from where a build was saved to their end or until it is stopped. */
final class BuildPass {
  private final BuildFolds folds;
  private final ReadAhead pages;
  private final BuildMonitor monitor;
  private final BuildThrottle throttle;
  private long position;

  BuildPass(BuildFolds folds, ReadAhead pages, BuildMonitor monitor, BuildThrottle throttle) {
    this.folds = folds;
    this.pages = pages;
    this.monitor = monitor;
    this.throttle = throttle;
    this.position = folds.position();
  }

  BuildOutcome run() {
    try {
      return fold();
    } catch (UnfoldableRelease e) {
      folds.stop(position);
      throw e;
    }
  }

  private BuildOutcome fold() {
    var order = monitor.after(position + 1);
    while (order == BuildInstruction.CONTINUE) {
      var releases = next();
      if (releases.isEmpty()) {
        monitor.folded(position + 1);
        folds.save(position, true);
        return BuildOutcome.BUILT;
      }
      ReleaseSequence.check(position, releases);
      releases.forEach(this::fold);
      order = monitor.after(position + 1);
      folds.keep(position);
      throttle.rest();
    }
    return order == BuildInstruction.CANCEL ? BuildOutcome.CANCELLED : pause();
  }

  private BuildOutcome pause() {
    folds.stop(position);
    return BuildOutcome.PAUSED;
  }

  private List<PatternReleased> next() {
    while (true) {
      try {
        return pages.next(throttle.isBusy());
      } catch (UnreadableRelease unreadable) {
        folds.skip(unreadable);
        position = unreadable.number();
        pages.skipTo(position);
      }
    }
  }

  private void fold(PatternReleased release) {
    folds.add(release);
    position = release.number();
  }
}
