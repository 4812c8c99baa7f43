package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Killable;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildPace;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.Generations;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.projection.ReadModelStatus;
import io.saleslore.query.projection.ReadModelStatuses;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import reactor.core.publisher.Flux;

/** One process of the query role as carol of the data team sees it. */
final class RebuildNode {
  static final ReadModel PATTERNS = new ObjectionPatterns();

  final QueryProcess process;

  RebuildNode(QueryProcess process) {
    this.process = process;
  }

  /** One that reads pages of this size and saves after each. */
  static RebuildNode of(MongoDatabase database, ReleaseFeed feed, int page, ReadModel... models) {
    return at(0, database, feed, page, models);
  }

  /** The same, started so many minutes later. */
  static RebuildNode at(
      int minute, MongoDatabase database, ReleaseFeed feed, int page, ReadModel... models) {
    var all = models.length == 0 ? List.of(PATTERNS) : List.of(models);
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minute));
    var pace = new BuildPace(page, page < 100 ? Duration.ZERO : Duration.ofSeconds(15));
    return new RebuildNode(new QueryProcess(database, feed, all, clock, pace));
  }

  /** Whether a process that rebuilds dies at this write. */
  static boolean diesAt(int write, int minute, MongoDatabase real, List<PatternReleased> releases) {
    var dying = Killable.after(write, new Random(write), real);
    try {
      at(minute, dying, new ListFeed(1, releases), 9).process.rebuild();
      return false;
    } catch (Killable.Killed _) {
      return true;
    }
  }

  /** The collections with cells of the objection patterns. */
  static List<String> collections(MongoDatabase database) {
    return Await.list(Flux.from(database.listCollectionNames())).stream()
        .filter(name -> name.startsWith(PATTERNS.name() + "."))
        .toList();
  }

  <T> T part(Class<T> type) {
    return process.part(type);
  }

  /** Starts one that waits for carol. */
  String start() {
    return start("all", false).id();
  }

  /** Starts one that goes live by itself. */
  String startAutomatic() {
    return start("all", true).id();
  }

  Rebuild start(String name, boolean isAutomatic) {
    return Await.value(part(Rebuilds.class).start(name, isAutomatic, "carol"));
  }

  /** Starts one and does it, until it is live. */
  Generation rebuilt() {
    var id = startAutomatic();
    process.rebuild();
    assertThat(phase(id)).isEqualTo(Phase.SWITCHED);
    return process.live(PATTERNS);
  }

  Rebuild find(String id) {
    return Await.value(part(Rebuilds.class).find("all", id));
  }

  Phase phase(String id) {
    return find(id).phase();
  }

  void pause(String id) {
    Await.done(part(RebuildControl.class).pause(id));
  }

  void resume(String id) {
    Await.done(part(RebuildControl.class).resume(id));
  }

  void cancel(String id) {
    Await.done(part(RebuildControl.class).cancel(id, "carol"));
  }

  List<DeadLetter> deadLetters(ReadModel model) {
    return Await.list(part(DeadLetterHandling.class).of(model.name()));
  }

  Rebuild retry(ReadModel model, long number) {
    return Await.value(part(DeadLetterHandling.class).retry(model.name(), number, "carol"));
  }

  void discard(ReadModel model, long number) {
    Await.done(part(DeadLetterHandling.class).discard(model.name(), number, "carol"));
  }

  /** Makes generations live past everything that is checked before. */
  boolean isSwitched(List<Generation> built, Generations seen) {
    return Await.value(part(GenerationStore.class).switchTo(built, seen));
  }

  void switchTo(String id) {
    Await.done(part(Rebuilds.class).switchTo(id, "carol"));
  }

  void rollBack() {
    Await.done(part(Rebuilds.class).rollback("all", "carol"));
  }

  SnapshotPair compare(String id, ReadModel model) {
    return Await.value(part(GenerationComparison.class).of(id, model.name()));
  }

  void sweep() {
    Await.done(part(GenerationCleanup.class).sweep());
  }

  List<ReadModelStatus> statuses() {
    return Await.list(part(ReadModelStatuses.class).all());
  }

  /** Up to which release the generation that a rebuild makes is saved. */
  long saved(String rebuild) {
    int number = find(rebuild).generations().firstEntry().getValue();
    return process
        .generations()
        .sets()
        .map(set -> Objects.requireNonNull(set.kept().get(number)).generation().position())
        .max(Long::compare)
        .orElseThrow();
  }
}
