package io.saleslore.query.rebuild;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;

/** Counts by month and kind; cannot fold one of the releases, or leaves it out. */
public final class Poisonable implements ReadModel {
  private final String name;
  public volatile long poison = -1;
  public volatile boolean leavesOut;
  private volatile long when = -1;
  private volatile Runnable then = () -> {};

  public Poisonable(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  /** Does something when it folds this release the next time. */
  public void at(long number, Runnable something) {
    when = number;
    then = something;
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    if (release.number() == when) {
      when = -1;
      then.run();
    }
    if (release.number() == poison) {
      if (leavesOut) {
        return List.of();
      }
      throw new IllegalStateException("poison");
    }
    return List.of(
        CellKey.of("month", release.month().toString()), CellKey.of("kind", release.kind().code()));
  }
}
