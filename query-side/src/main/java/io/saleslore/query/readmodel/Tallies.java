package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A read model folded in memory, from nothing or from what was saved of it. */
public final class Tallies {
  private final ReadModel model;
  private final Map<CellKey, Tally> byKey = new HashMap<>();

  /** Of an empty read model. */
  public Tallies(ReadModel model) {
    this(model, List.of());
  }

  /** Goes on from these cells. */
  public Tallies(ReadModel model, Collection<Cell> saved) {
    this.model = model;
    saved.forEach(cell -> byKey.put(cell.key(), Tally.of(cell.key(), cell)));
  }

  /** The read model. */
  public ReadModel model() {
    return model;
  }

  /** Adds a release to all its cells; to none if the read model cannot fold it. */
  public void add(PatternReleased release) {
    for (var key : model.cells(release)) {
      byKey.computeIfAbsent(key, Tally::new).add(release);
    }
  }

  /** The cells as they stand, each made when it is taken. */
  public Stream<Cell> cells() {
    return byKey.values().stream().map(Tally::cell);
  }
}
