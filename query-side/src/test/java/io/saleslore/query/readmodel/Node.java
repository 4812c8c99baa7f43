package io.saleslore.query.readmodel;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One process of the query role, without Spring. */
public final class Node {
  final Generations generations;
  final CellStore cells;
  final Rebuild rebuild;
  final Fold fold;
  final LiveViews views;
  final Projection projection;

  public Node(MongoDatabase database, ReleaseFeed feed, List<ReadModel> models) {
    generations = new Generations(database);
    cells = new CellStore(database);
    rebuild = new Rebuild(feed, generations, cells);
    fold = new Fold(generations, cells);
    views = new LiveViews(models);
    projection = new Projection(feed, models, generations, rebuild, fold, cells, views);
  }

  public LiveViews views() {
    return views;
  }

  /** Until nothing is left to do. */
  public void catchUp(int batch) {
    while (projection.step(batch)) {}
  }

  Generation live(ReadModel model) {
    return Objects.requireNonNull(generations.live().get(model.name()));
  }

  Map<String, Cell> stored(ReadModel model) {
    var stored = new TreeMap<String, Cell>();
    cells.all(live(model)).forEach(cell -> stored.put(cell.id(), cell));
    return stored;
  }

  /** What must come out, added up plainly. */
  static Map<String, Cell> expected(ReadModel model, Collection<PatternReleased> releases) {
    var tallies = new HashMap<CellKey, Tally>();
    for (var release : releases) {
      model.cells(release).forEach(key -> tallies.computeIfAbsent(key, Tally::new).add(release));
    }
    var expected = new TreeMap<String, Cell>();
    tallies.forEach((key, tally) -> expected.put(key.id(), tally.cell()));
    return expected;
  }

  public static Snapshot snapshot(ReadModel model, int edition, List<PatternReleased> releases) {
    var generation = new Generation(model.name(), 1, edition, releases.size() - 1L);
    return Snapshot.of(generation, expected(model, releases).values());
  }
}
