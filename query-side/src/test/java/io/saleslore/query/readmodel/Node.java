package io.saleslore.query.readmodel;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.http.RequestCounter;
import io.saleslore.query.readmodel.Shelf.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One process of the query role, without Spring. */
public final class Node {
  final Generations generations;
  final CellStore cells;
  final DeadLetters letters;
  final Fold fold;
  final LiveViews views;
  final Tail tail;
  final Projection projection;
  final RebuildStore store;
  final RebuildRunner runner;
  final Rebuilds rebuilds;
  final ReadModels readModels;
  final List<Operation> recorded = new CopyOnWriteArrayList<>();

  public Node(MongoDatabase database, ReleaseFeed feed, List<ReadModel> models) {
    this(database, feed, models, Clock.systemUTC(), 8_000);
  }

  /**
   * One with a clock of its own.
   *
   * @param page how many releases a rebuild reads at once; it saves after each when the clock says
   */
  Node(
      MongoDatabase database,
      ReleaseFeed feed,
      List<ReadModel> models,
      InstantSource clock,
      int page) {
    generations = new Generations(database, clock);
    cells = new CellStore(database);
    letters = new DeadLetters(database, clock);
    fold = new Fold(generations, cells, letters);
    views = new LiveViews(models);
    tail = new Tail(feed, models, generations, fold, letters);
    var saveEvery = page < 100 ? Duration.ZERO : Duration.ofSeconds(15);
    var pass =
        new OnePass(
            feed, generations, cells, letters, clock, new RequestCounter(), page, saveEvery);
    store = new RebuildStore(database, clock);
    var fill = new FirstFill(feed, models, generations, pass, store, clock);
    projection = new Projection(fill, tail, generations, cells, views);
    var journal = new Journal(recorded::add, clock);
    var switches = new Switches(generations, store, tail, feed, journal);
    runner = new RebuildRunner(store, generations, pass, letters, switches, feed, models);
    rebuilds =
        new Rebuilds(
            models,
            feed,
            generations,
            cells,
            store,
            runner,
            switches,
            tail,
            letters,
            journal,
            clock);
    readModels =
        new ReadModels(models, generations, feed, letters, new Lateness(30), runner, clock);
  }

  /** A process that is started when the leases of those before it have run out. */
  static Node later(int minutes, MongoDatabase database, ReleaseFeed feed, List<ReadModel> models) {
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    return new Node(database, feed, models, clock, 8_000);
  }

  public LiveViews views() {
    return views;
  }

  /** Until nothing is left to do. */
  public void catchUp(int batch) {
    while (projection.step(batch)) {}
  }

  /** Does every rebuild that there is to do. */
  void rebuild() {
    while (runner.runNext()) {}
  }

  Generation live(ReadModel model) {
    return Objects.requireNonNull(generations.live().get(model.name()));
  }

  SortedMap<Integer, Kept> kept(ReadModel model) {
    return Objects.requireNonNull(generations.shelves().get(model.name())).kept();
  }

  Map<String, Cell> stored(ReadModel model) {
    var stored = new TreeMap<String, Cell>();
    cells.all(live(model)).forEach(cell -> stored.put(cell.id(), cell));
    return stored;
  }

  /** What must come out, added up plainly. */
  public static Map<String, Cell> expected(ReadModel model, Collection<PatternReleased> releases) {
    var tallies = new HashMap<CellKey, Tally>();
    for (var release : releases) {
      model.cells(release).forEach(key -> tallies.computeIfAbsent(key, Tally::new).add(release));
    }
    var expected = new TreeMap<String, Cell>();
    tallies.forEach((key, tally) -> expected.put(key.id(), tally.cell()));
    return expected;
  }

  public static Snapshot snapshot(ReadModel model, int edition, List<PatternReleased> releases) {
    var generation = new Generation(model.name(), 1, edition, releases.size() - 1L, "");
    return Snapshot.of(generation, expected(model, releases).values());
  }
}
