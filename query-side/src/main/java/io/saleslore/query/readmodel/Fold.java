package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellStore.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds releases to a generation so that each counts once, however often and by whom it is done. */
@Component
class Fold {
  private final Generations generations;
  private final CellStore cells;
  private final DeadLetters letters;

  Fold(Generations generations, CellStore cells, DeadLetters letters) {
    this.generations = generations;
    this.cells = cells;
    this.letters = letters;
  }

  /**
   * Adds releases in order; the position is written last, when all cells stand. One that cannot be
   * folded becomes a dead letter.
   */
  void apply(Generation generation, ReadModel model, List<PatternReleased> releases) {
    if (releases.isEmpty()) {
      return;
    }
    var byCell = byCell(generation, model, releases);
    var changes = changes(generation, byCell);
    while (!changes.isEmpty()) {
      cells.write(generation, changes);
      changes = changes(generation, byCell);
    }
    generations.advance(generation.at(releases.getLast().number()));
  }

  private List<Change> changes(Generation generation, Map<CellKey, List<PatternReleased>> byCell) {
    var stored =
        cells.find(generation, byCell.keySet()).stream()
            .collect(Collectors.toMap(Cell::key, Function.identity(), (a, _) -> a, HashMap::new));
    var changes = new ArrayList<Change>();
    byCell.forEach(
        (key, releases) -> {
          var before = stored.get(key);
          if (before == null || before.last() < releases.getLast().number()) {
            var tally = Tally.of(key, before);
            releases.forEach(tally::add);
            changes.add(new Change(before, tally.cell()));
          }
        });
    return changes;
  }

  private Map<CellKey, List<PatternReleased>> byCell(
      Generation generation, ReadModel model, List<PatternReleased> releases) {
    var byCell = new LinkedHashMap<CellKey, List<PatternReleased>>();
    for (var release : releases) {
      for (var key : keys(generation, model, release)) {
        byCell.computeIfAbsent(key, _ -> new ArrayList<>()).add(release);
      }
    }
    return byCell;
  }

  private List<CellKey> keys(Generation generation, ReadModel model, PatternReleased release) {
    try {
      return model.cells(release);
    } catch (RuntimeException e) {
      letters.put(generation, release.number(), e.getClass().getName());
      return List.of();
    }
  }
}
