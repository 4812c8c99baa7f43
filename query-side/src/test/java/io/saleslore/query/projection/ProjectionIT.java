package io.saleslore.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.Databases.Server;
import io.saleslore.query.Killable;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.Folding;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final ReadModel BY_MONTH = new ByMonth();
  private static final List<ReadModel> MODELS = List.of(PATTERNS, BY_MONTH);

  static Stream<Server> servers() {
    return Databases.servers();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void what_is_rebuilt_equals_what_was_followed_in_any_batch_size(Server server) {
    var releases = new Releases(1, 1).random(400).all();
    for (int batch : new int[] {1, 3, 50, 1_000}) {
      var feed = new ListFeed(1, releases).only(0);
      var followed = new QueryProcess(server.fresh(), feed, MODELS);
      followed.catchUp(batch);
      feed.only(releases.size());
      followed.catchUp(batch);
      var rebuilt = new QueryProcess(server.fresh(), feed, MODELS);
      rebuilt.catchUp(batch);
      assertHolds(followed, releases);
      assertHolds(rebuilt, releases);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void a_release_delivered_again_counts_once(Server server) {
    var releases = new Releases(2, 1).random(200).all();
    var feed = new ListFeed(1, releases).only(0);
    var node = new QueryProcess(server.fresh(), feed, MODELS);
    node.catchUp(10);
    var random = new Random(2);
    for (int known = 0; known < releases.size(); known += 10) {
      var again = releases.subList(random.nextInt(known + 1), known + 10);
      for (var model : MODELS) {
        var generation = node.live(model);
        Folding.add(node, generation, model, again);
        Folding.add(node, generation, model, again);
      }
    }
    assertHolds(node, releases);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void killed_at_any_write_it_ends_as_if_nothing_had_happened(Server server) {
    var releases = new Releases(3, 1).random(60).all();
    int writes = 0;
    boolean died = true;
    while (died) {
      var database = server.fresh();
      died = diesAt(writes, 0, database, releases);
      var feed = new ListFeed(1, releases);
      var restarted = QueryProcess.later(1, database, feed, MODELS);
      restarted.catchUp(8);
      assertHolds(restarted, releases);
      writes++;
    }
    assertThat(writes).as("writes there were to die at").isGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void killed_again_and_again_it_still_gets_there(Server server) {
    var random = new Random(4);
    for (int run = 0; run < 20; run++) {
      var releases = new Releases(run, 1).random(80).all();
      var database = server.fresh();
      for (int death = 0; death < 12; death++) {
        var visible = releases.subList(0, Math.min(releases.size(), 7 * death));
        diesAt(random.nextInt(5), death, database, visible);
      }
      var restarted = QueryProcess.later(12, database, new ListFeed(1, releases), MODELS);
      restarted.catchUp(5);
      assertHolds(restarted, releases);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void two_processes_at_once_count_each_release_once(Server server) throws Exception {
    var releases = new Releases(5, 1).random(600).all();
    var database = server.fresh();
    var feed = new ListFeed(1, releases).only(100);
    var alpha = new QueryProcess(database, feed, MODELS);
    var beta = new QueryProcess(database, feed, MODELS);
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(() -> grow(alpha, feed, 100, 3));
      var second = both.submit(() -> grow(beta, feed, 600, 7));
      first.get();
      second.get();
    }
    feed.only(600);
    alpha.catchUp(50);
    beta.catchUp(50);
    assertHolds(alpha, releases);
    assertThat(beta.view(PATTERNS).snapshot().cells()).isEqualTo(Folded.cells(PATTERNS, releases));
  }

  @Test
  void a_process_shows_what_another_one_folded() {
    var releases = new Releases(6, 1).random(120).all();
    var feed = new ListFeed(1, releases).only(50);
    var database = Databases.fresh();
    var folds = new QueryProcess(database, feed, MODELS);
    folds.catchUp(10);
    var shows = new QueryProcess(database, feed, MODELS);
    shows.catchUp(10);
    feed.only(120);
    folds.catchUp(10);
    shows.step(10);
    assertThat(shows.view(PATTERNS).snapshot())
        .isEqualTo(folds.view(PATTERNS).snapshot())
        .returns(119L, Snapshot::position);
  }

  @Test
  void another_edition_is_built_beside_and_switched_to() {
    var first = new Releases(7, 1).random(50).all();
    var second = new Releases(8, 2).random(70).all();
    var feed = new ListFeed(1, first);
    var node = new QueryProcess(Databases.fresh(), feed, MODELS);
    node.catchUp(10);
    feed.show(2, second);
    node.catchUp(10);
    assertHolds(node, second);
    assertThat(node.view(PATTERNS).snapshot()).returns(2, Snapshot::edition);
    assertThat(node.live(PATTERNS)).returns(2, Generation::number);
  }

  @Test
  void a_missing_release_is_refused() {
    var releases = new ArrayList<>(new Releases(9, 1).random(20).all());
    releases.remove(11);
    var node = new QueryProcess(Databases.fresh(), new ListFeed(1, releases), MODELS);
    assertThatIllegalStateException()
        .isThrownBy(() -> node.catchUp(10))
        .withMessage("release 11 of edition 1 is missing");
  }

  @Test
  void while_one_process_builds_another_one_waits_for_it() {
    var database = Databases.fresh();
    var releases = new Releases(10, 1).random(30).all();
    var feed = new ListFeed(1, releases);
    var slow = new QueryProcess(database, feed, MODELS);
    var names = MODELS.stream().map(ReadModel::name).toList();
    Await.done(slow.part(BuildLeaseGrants.class).begin(names, 1, null));
    var waits = new QueryProcess(database, feed, MODELS);
    waits.catchUp(10);
    assertThat(waits.generations().live()).isEmpty();
    var muchLater = QueryProcess.later(1, database, feed, MODELS);
    muchLater.catchUp(10);
    assertHolds(muchLater, releases);
    assertThat(muchLater.live(PATTERNS).number()).isEqualTo(2);
  }

  private static boolean diesAt(
      int write, int minute, MongoDatabase real, List<PatternReleased> releases) {
    var random = new Random(write);
    var feed = new ListFeed(1, releases).only(releases.size() / 2);
    var node = QueryProcess.later(minute, Killable.after(write, random, real), feed, MODELS);
    try {
      node.catchUp(13);
      feed.only(releases.size());
      node.catchUp(13);
      return false;
    } catch (Killable.Killed _) {
      return true;
    }
  }

  private static boolean grow(QueryProcess node, ListFeed feed, int from, int batch) {
    for (int visible = from; visible <= 600; visible += 25) {
      feed.only(visible);
      node.catchUp(batch);
    }
    return true;
  }

  private static void assertHolds(QueryProcess node, List<PatternReleased> releases) {
    for (var model : MODELS) {
      assertThat(node.stored(model)).isEqualTo(Folded.cells(model, releases));
    }
  }

  /** Another shape of cell, to prove that the machinery knows nothing of objections. */
  private static final class ByMonth implements ReadModel {
    @Override
    public String name() {
      return "by-month";
    }

    @Override
    public List<CellKey> cells(PatternReleased release) {
      return List.of(
          CellKey.of("month", release.month().toString()),
          CellKey.of("kind", release.kind().code()));
    }
  }
}
