package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.Killable;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildPace;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.projection.ReadModelStatus;
import io.saleslore.query.projection.ReadModelStatuses;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import reactor.core.publisher.Flux;

/** One process of the query role as carol of the data team sees it. */
public final class RebuildNode {
  public static final ReadModel PATTERNS = new ObjectionPatterns();

  public final QueryProcess process;

  RebuildNode(QueryProcess process) {
    this.process = process;
  }

  /** One that reads pages of this size and saves after each. */
  public static RebuildNode of(
      MongoDatabase database, ReleaseFeed feed, int page, ReadModel... models) {
    return at(0, database, feed, page, models);
  }

  /** One whose database is fresh, with 20 releases in pages of 10. */
  static RebuildNode withTwentyReleases() {
    return of(Databases.fresh(), new ListFeed(1, new Releases(1, 1).random(20).all()), 10);
  }

  /** The same, started so many minutes later. */
  public static RebuildNode at(
      int minute, MongoDatabase database, ReleaseFeed feed, int page, ReadModel... models) {
    var all = models.length == 0 ? List.of(PATTERNS) : List.of(models);
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minute));
    var pace = new BuildPace(page, page < 100 ? Duration.ZERO : Duration.ofSeconds(15));
    return new RebuildNode(new QueryProcess(database, feed, all, clock, pace));
  }

  /** Starts a rebuild once everything is folded, and answers its id. */
  String startCaughtUp() {
    process.catchUp(50);
    return start();
  }

  /** Whether a process that rebuilds dies at this write. */
  public static boolean diesAt(
      int write, int minute, MongoDatabase real, List<PatternReleased> releases) {
    var dying = Killable.after(write, new Random(write), real);
    try {
      at(minute, dying, new ListFeed(1, releases), 9).process.rebuild();
      return false;
    } catch (Killable.Killed _) {
      return true;
    }
  }

  /** The collections with cells of the objection patterns. */
  public static List<String> collections(MongoDatabase database) {
    return Await.list(Flux.from(database.listCollectionNames())).stream()
        .filter(name -> name.startsWith(PATTERNS.name() + "."))
        .toList();
  }

  public <T> T part(Class<T> type) {
    return process.part(type);
  }

  /** Starts one that waits for carol. */
  public String start() {
    return start("all", false).id();
  }

  /** Starts one that goes live by itself. */
  public String startAutomatic() {
    return start("all", true).id();
  }

  public Rebuild start(String name, boolean isAutomatic) {
    return Await.value(part(Rebuilds.class).start(name, isAutomatic, "carol"));
  }

  /** Starts one and does it, until it is live. */
  public Generation rebuilt() {
    var id = startAutomatic();
    process.rebuild();
    assertThat(phase(id)).isEqualTo(Phase.SWITCHED);
    return process.live(PATTERNS);
  }

  public Rebuild find(String id) {
    return Await.value(part(Rebuilds.class).find("all", id));
  }

  public Phase phase(String id) {
    return find(id).phase();
  }

  public void pause(String id) {
    Await.done(part(RebuildControl.class).pause(id));
  }

  public void resume(String id) {
    Await.done(part(RebuildControl.class).resume(id));
  }

  public void cancel(String id) {
    Await.done(part(RebuildControl.class).cancel(id, "carol"));
  }

  /** Makes generations live past everything that is checked before. */
  public boolean isSwitched(List<Generation> built, GenerationsSnapshot seen) {
    return Await.value(part(GenerationStore.class).switchTo(built, seen));
  }

  public void switchTo(String id) {
    Await.done(part(Rebuilds.class).switchTo(id, "carol"));
  }

  public void rollBackTo(int generation) {
    Await.done(part(Rebuilds.class).rollback("all", Map.of(PATTERNS.name(), generation), "carol"));
  }

  public void sweep() {
    Await.done(part(GenerationCleanup.class).sweep());
  }

  public List<ReadModelStatus> statuses() {
    return Await.list(part(ReadModelStatuses.class).all());
  }

  /** Up to which release the generation that a rebuild makes is saved. */
  public long saved(String rebuild) {
    int number = find(rebuild).generations().firstEntry().getValue();
    return process
        .generations()
        .sets()
        .map(set -> Objects.requireNonNull(set.kept().get(number)).generation().position())
        .max(Long::compare)
        .orElseThrow();
  }
}
