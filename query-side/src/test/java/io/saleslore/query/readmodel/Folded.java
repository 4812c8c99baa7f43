package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.generation.Generation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must come out of releases, added up plainly and without a database. */
public final class Folded {
  private Folded() {}

  /** The cells by id. */
  public static Map<String, Cell> cells(ReadModel model, Collection<PatternReleased> releases) {
    var folds = new HashMap<CellKey, CellTally>();
    for (var release : releases) {
      model.cells(release).forEach(key -> folds.computeIfAbsent(key, CellTally::new).add(release));
    }
    var cells = new TreeMap<String, Cell>();
    folds.forEach((key, tally) -> cells.put(key.id(), tally.cell()));
    return cells;
  }

  /** The read model as a process would show it. */
  public static Snapshot snapshot(ReadModel model, int edition, List<PatternReleased> releases) {
    var generation = new Generation(model.name(), 1, edition, releases.size() - 1L, "");
    return Snapshot.of(generation, cells(model, releases).values());
  }
}
