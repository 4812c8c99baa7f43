package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A read model folded in memory, from nothing or from what was saved of it. */
public final class ReadModelFold {
  private final ReadModel model;
  private final Map<CellKey, CellTally> byKey = new HashMap<>();

  /** Goes on from these cells, none of an empty read model. */
  public ReadModelFold(ReadModel model, Collection<Cell> saved) {
    this.model = model;
    saved.forEach(cell -> byKey.put(cell.key(), CellTally.of(cell.key(), cell)));
  }

  /** The read model. */
  public ReadModel model() {
    return model;
  }

  /** Adds a release to all its cells; to none if the read model cannot fold it. */
  public void add(PatternReleased release) {
    for (var key : model.cells(release)) {
      byKey.computeIfAbsent(key, CellTally::new).add(release);
    }
  }

  /** The cells as they stand, each made when it is taken. */
  public Stream<Cell> cells() {
    return byKey.values().stream().map(CellTally::cell);
  }
}
