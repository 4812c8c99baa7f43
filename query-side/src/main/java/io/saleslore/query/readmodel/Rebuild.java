package io.saleslore.query.readmodel;

import io.saleslore.query.ReleaseFeed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Builds new generations beside the live ones: one pass over the releases for all read models,
 * folded in memory and written once. Memory grows with the cells, which are bounded by the
 * vocabularies, not with the releases.
 */
@Component
class Rebuild {
  private static final int BATCH = 5_000;

  private final ReleaseFeed feed;
  private final Generations generations;
  private final CellStore cells;

  Rebuild(ReleaseFeed feed, Generations generations, CellStore cells) {
    this.feed = feed;
    this.generations = generations;
    this.cells = cells;
  }

  /** Builds them from the first release of the edition on and makes them live. */
  void run(Collection<ReadModel> models, int edition) {
    var before = generations.live();
    var begun = new HashMap<ReadModel, Generation>();
    models.forEach(model -> begun.put(model, generations.begin(model.name(), edition)));
    var tallies = new HashMap<ReadModel, Map<CellKey, Tally>>();
    models.forEach(model -> tallies.put(model, new HashMap<>()));
    long position = fold(edition, tallies);
    begun.forEach(
        (model, generation) -> {
          var built = generation.at(position);
          cells.fill(built, cells(tallies.getOrDefault(model, Map.of())));
          generations.advance(built);
          goLive(built, before);
        });
  }

  private long fold(int edition, Map<ReadModel, Map<CellKey, Tally>> tallies) {
    long position = -1;
    var releases = feed.after(edition, position, BATCH);
    while (!releases.isEmpty()) {
      Numbering.check(position, releases);
      for (var release : releases) {
        tallies.forEach(
            (model, ofModel) ->
                model
                    .cells(release)
                    .forEach(key -> ofModel.computeIfAbsent(key, Tally::new).add(release)));
      }
      position = releases.getLast().number();
      releases = feed.after(edition, position, BATCH);
    }
    return position;
  }

  private void goLive(Generation built, Map<String, Generation> before) {
    var from = before.get(built.model());
    if (!generations.switchTo(built, from)) {
      generations.drop(built);
    } else if (from != null) {
      generations.dropOlderThan(from);
    }
  }

  private static List<Cell> cells(Map<CellKey, Tally> tallies) {
    return tallies.values().stream().map(Tally::cell).toList();
  }
}
