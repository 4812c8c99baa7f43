package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A batch of releases by the cells that they add to.
 *
 * @param releases of each cell, in order
 * @param failures the numbers of those that cannot be folded, with the class of what was thrown
 */
record ReleasesByCell(
    Map<CellKey, List<PatternReleased>> releases, SortedMap<Long, String> failures) {

  static ReleasesByCell of(ReadModel model, List<PatternReleased> releases) {
    var batch = new ReleasesByCell(new LinkedHashMap<>(), new TreeMap<>());
    releases.forEach(release -> batch.add(model, release));
    return batch;
  }

  private void add(ReadModel model, PatternReleased release) {
    try {
      model
          .cells(release)
          .forEach(key -> releases.computeIfAbsent(key, _ -> new ArrayList<>()).add(release));
    } catch (RuntimeException e) {
      failures.put(release.number(), e.getClass().getName());
    }
  }
}
