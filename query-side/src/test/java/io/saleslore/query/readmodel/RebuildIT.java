package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.Databases.Server;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Rebuild.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

class RebuildIT {
  private static final List<ReadModel> MODELS = every();
  private static final ReadModel PATTERNS = new ObjectionPatterns();

  private static List<ReadModel> every() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);
    var models = new ArrayList<ReadModel>();
    for (var each : scanner.findCandidateComponents("io.saleslore.query")) {
      var type = ClassUtils.resolveClassName(Objects.requireNonNull(each.getBeanClassName()), null);
      if (ReadModel.class.isAssignableFrom(type)) {
        models.add((ReadModel) BeanUtils.instantiateClass(type));
      }
    }
    return models;
  }

  static Stream<Server> servers() {
    return Databases.servers();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void on_any_history_what_is_rebuilt_equals_what_is_live_byte_for_byte(Server server) {
    assertThat(MODELS).hasSize(6);
    for (int seed = 0; seed < 15; seed++) {
      var random = new Random(seed);
      var releases = new Releases(seed, 1).random(1 + random.nextInt(300)).all();
      var feed = new ListFeed(1, releases).only(random.nextInt(releases.size() + 1));
      int page = 1 + random.nextInt(60);
      var node = new Node(server.fresh(), feed, MODELS, Clock.systemUTC(), page);
      node.catchUp(1 + random.nextInt(40));
      feed.only(releases.size());
      node.catchUp(1 + random.nextInt(40));
      var live = bytes(node);
      rebuilt(node);
      assertThat(bytes(node)).as("seed %d", seed).isEqualTo(live);
      rebuilt(node);
      assertThat(bytes(node)).as("twice, seed %d", seed).isEqualTo(live);
      for (var model : MODELS) {
        assertThat(node.stored(model)).isEqualTo(Node.expected(model, releases));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void killed_at_any_write_another_process_goes_on_and_ends_the_same(Server server) {
    var releases = new Releases(3, 1).random(60).all();
    int deaths = 0;
    boolean died = true;
    for (int write = 0; died; write++) {
      var database = server.fresh();
      new Node(database, new ListFeed(1, releases), List.of(PATTERNS)).catchUp(50);
      var id =
          node(database, new ListFeed(1, releases), 9).rebuilds.start("all", true, "carol").id();
      died = diesAt(write, 1, database, releases);
      var restarted = at(2, database, new ListFeed(1, releases), 9);
      restarted.rebuild();
      restarted.catchUp(10);
      assertThat(restarted.rebuilds.find(id).phase()).isEqualTo(Phase.SWITCHED);
      assertThat(restarted.live(PATTERNS).number()).isEqualTo(2);
      assertThat(restarted.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, releases));
      restarted.generations.sweep();
      assertThat(collections(database)).as("killed at write %d", write).hasSize(2);
      deaths += died ? 1 : 0;
    }
    assertThat(deaths).as("writes there were to die at").isGreaterThan(25);
  }

  @Test
  void killed_again_and_again_it_goes_on_from_what_was_saved() {
    var releases = new Releases(4, 1).random(200).all();
    var database = Databases.fresh();
    var feed = new ListFeed(1, releases);
    node(database, feed, 10).catchUp(50);
    var id = node(database, feed, 10).rebuilds.start("all", false, "carol").id();
    var random = new Random(4);
    for (int death = 1; death <= 8; death++) {
      diesAt(8 + random.nextInt(12), death, database, releases);
    }
    var last = at(20, database, feed, 10);
    long saved = position(last, id);
    assertThat(saved).as("saved before the last death").isGreaterThan(20);
    last.rebuild();
    assertThat(last.rebuilds.find(id).phase()).isEqualTo(Phase.WAITING);
    last.rebuilds.switchTo(id, "carol");
    assertThat(last.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, releases));
  }

  @Test
  void who_lost_the_lease_can_write_nothing_more() {
    var releases = new Releases(5, 1).random(40).all();
    var database = Databases.fresh();
    var feed = new ListFeed(1, releases);
    var slow = node(database, feed, 10);
    slow.catchUp(50);
    var rebuild = slow.rebuilds.start("all", false, "carol");
    var claim = slow.generations.takeOver(rebuild.generations()).orElseThrow();
    assertThat(node(database, feed, 10).generations.takeOver(rebuild.generations())).isEmpty();
    var fast = at(5, database, feed, 10);
    fast.rebuild();
    assertThat(fast.rebuilds.find(rebuild.id()).phase()).isEqualTo(Phase.WAITING);
    assertThatExceptionOfType(ClaimLost.class).isThrownBy(() -> slow.generations.renew(claim));
    assertThatExceptionOfType(ClaimLost.class)
        .isThrownBy(() -> slow.generations.saved(claim, 3, Map.of(), true));
    fast.rebuilds.switchTo(rebuild.id(), "carol");
    assertThat(fast.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, releases));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void of_many_that_take_over_at_once_one_gets_it(Server server) throws Exception {
    for (int round = 0; round < 25; round++) {
      var database = server.fresh();
      var feed = new ListFeed(1, new Releases(round, 1).random(10).all());
      var nodes = Stream.generate(() -> node(database, feed, 10)).limit(4).toList();
      var made = nodes.getFirst().rebuilds.start("all", false, "carol").generations();
      try (var hands = Executors.newFixedThreadPool(4)) {
        var taken =
            hands.invokeAll(
                nodes.stream()
                    .map(
                        node ->
                            (Callable<Boolean>) () -> node.generations.takeOver(made).isPresent())
                    .toList());
        int winners = 0;
        for (var each : taken) {
          winners += each.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
    }
  }

  @Test
  void what_waits_and_what_was_before_are_kept_up_so_that_the_way_back_loses_nothing() {
    var releases = new Releases(6, 1).random(120).all();
    var feed = new ListFeed(1, releases).only(40);
    var node = node(Databases.fresh(), feed, 50);
    node.catchUp(10);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    feed.only(80);
    node.catchUp(7);
    node.rebuilds.switchTo(id, "carol");
    assertThat(node.live(PATTERNS).number()).isEqualTo(2);
    assertThat(node.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, releases.subList(0, 80)));
    feed.only(120);
    node.rebuilds.rollback("all", "carol");
    assertThat(node.live(PATTERNS))
        .returns(1, Generation::number)
        .returns(119L, Generation::position);
    assertThat(node.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, releases));
    node.rebuilds.rollback("all", "carol");
    assertThat(node.live(PATTERNS).number()).isEqualTo(2);
    assertThat(node.recorded)
        .extracting(Operation::action)
        .containsExactly(
            "read-model-rebuild-started",
            "read-model-switched",
            "read-model-rolled-back",
            "read-model-rolled-back");
  }

  @Test
  void only_the_live_generation_and_the_one_before_it_are_kept() {
    var releases = new Releases(7, 1).random(30).all();
    var database = Databases.fresh();
    var node = node(database, new ListFeed(1, releases), 50);
    node.catchUp(10);
    for (int i = 0; i < 4; i++) {
      rebuilt(node);
    }
    assertThat(node.kept(PATTERNS)).containsOnlyKeys(4, 5);
    assertThat(collections(database))
        .hasSize(2)
        .allMatch(name -> name.matches("objection-patterns\\.[45]\\..*"));
  }

  @Test
  void paused_it_stands_still_and_resumed_it_goes_on_from_there() {
    var releases = new Releases(8, 1).random(100).all();
    var node = node(Databases.fresh(), new ListFeed(1, releases), 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuilds.pause(id);
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.PAUSED);
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.PAUSED);
    node.rebuilds.resume(id);
    node.rebuild();
    assertThat(node.rebuilds.find(id))
        .returns(Phase.WAITING, Rebuild::phase)
        .returns(100L, Rebuild::done)
        .returns(100L, Rebuild::total);
  }

  @Test
  void cancelled_it_leaves_nothing_behind() {
    var releases = new Releases(9, 1).random(100).all();
    var database = Databases.fresh();
    var node = node(database, new ListFeed(1, releases), 10);
    node.catchUp(50);
    var building = node.rebuilds.start("all", false, "carol").id();
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rebuilds.start(PATTERNS.name(), false, "carol"))
        .withMessageContaining("unfinished rebuild");
    node.rebuilds.cancel(building, "carol");
    node.rebuild();
    var waiting = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    node.rebuilds.cancel(waiting, "carol");
    for (var id : List.of(building, waiting)) {
      assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.CANCELLED);
      assertThatExceptionOfType(Rejection.Conflict.class)
          .isThrownBy(() -> node.rebuilds.switchTo(id, "carol"));
    }
    assertThat(node.kept(PATTERNS)).containsOnlyKeys(1);
    assertThat(node.live(PATTERNS).number()).isEqualTo(1);
  }

  @Test
  void all_read_models_of_a_rebuild_go_live_in_one_write() {
    var other = new Poisonable("other");
    var feed = new ListFeed(1, new Releases(10, 1).random(50).all());
    var database = Databases.fresh();
    var node = new Node(database, feed, List.of(PATTERNS, other));
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    var shelves = node.generations.shelves();
    var built = List.of(Shelf.built(shelves, "other", 2).orElseThrow());
    node.generations.switchTo(built, shelves);
    var stale = shelves.values().stream().flatMap(shelf -> shelf.built(2).stream()).toList();
    assertThat(node.generations.switchTo(stale, shelves)).isFalse();
    assertThat(node.live(PATTERNS).number()).as("not half of it").isEqualTo(1);
    node.rebuilds.switchTo(id, "carol");
    assertThat(node.live(PATTERNS).number()).isEqualTo(2);
  }

  @Test
  void a_poison_release_stops_a_rebuild_with_its_number_and_the_kind_of_failure() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(11, 1).random(60).all();
    var node =
        new Node(
            Databases.fresh(), new ListFeed(1, releases), List.of(model), Clock.systemUTC(), 10);
    node.catchUp(50);
    model.poison = 33;
    var id = node.rebuilds.start("poisonable", true, "carol").id();
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.FAILED);
    assertThat(node.rebuilds.find(id).stopped())
        .isEqualTo(new Rebuild.Stop("poisonable", 33, "java.lang.IllegalStateException"));
    assertThat(position(node, id)).isEqualTo(32);
    model.poison = -1;
    node.rebuilds.resume(id);
    node.rebuild();
    assertThat(node.rebuilds.find(id))
        .returns(Phase.SWITCHED, Rebuild::phase)
        .returns(null, Rebuild::stopped);
    assertThat(node.stored(model)).isEqualTo(Node.expected(model, releases));
  }

  @Test
  void a_poison_release_on_the_live_projection_is_a_dead_letter_and_retried_it_counts_once() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(12, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(20);
    var database = Databases.fresh();
    var node = new Node(database, feed, List.of(model), Clock.systemUTC(), 10);
    var beside = new Node(database, feed, List.of(model), Clock.systemUTC(), 10);
    node.catchUp(50);
    model.poison = 33;
    feed.only(60);
    node.catchUp(7);
    beside.catchUp(9);
    var without = releases.stream().filter(each -> each.number() != 33).toList();
    assertThat(node.stored(model)).isEqualTo(Node.expected(model, without));
    assertThat(node.readModels.standings().getFirst())
        .returns(1L, ReadModels.Standing::deadLetters)
        .returns(0L, ReadModels.Standing::lag);
    assertThat(node.rebuilds.deadLetters("poisonable"))
        .singleElement()
        .returns(33L, DeadLetter::number)
        .returns("java.lang.IllegalStateException", DeadLetter::reason);
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rebuilds.retry("poisonable", 33, "carol"))
        .withMessageContaining("still cannot be folded");
    model.poison = -1;
    var retried = node.rebuilds.retry("poisonable", 33, "carol");
    node.rebuild();
    assertThat(node.rebuilds.find(retried.id()).phase()).isEqualTo(Phase.SWITCHED);
    assertThat(node.stored(model)).isEqualTo(Node.expected(model, releases));
    assertThat(node.rebuilds.deadLetters("poisonable")).isEmpty();
  }

  @Test
  void a_release_that_cannot_be_read_is_a_dead_letter_and_discarded_rebuilds_do_without_it() {
    var releases = new Releases(13, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(20);
    var node = node(Databases.fresh(), feed, 10);
    node.catchUp(50);
    feed.spoil(40).only(60);
    node.catchUp(7);
    var without = releases.stream().filter(each -> each.number() != 40).toList();
    assertThat(node.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, without));
    var stopped = node.rebuilds.start("all", true, "carol").id();
    node.rebuild();
    assertThat(node.rebuilds.find(stopped).phase()).isEqualTo(Phase.FAILED);
    node.rebuilds.discard(PATTERNS.name(), 40, "carol");
    assertThat(node.readModels.standings().getFirst().deadLetters()).isZero();
    node.rebuilds.resume(stopped);
    node.rebuild();
    assertThat(node.rebuilds.find(stopped).phase()).isEqualTo(Phase.SWITCHED);
    assertThat(node.stored(PATTERNS)).isEqualTo(Node.expected(PATTERNS, without));
    assertThat(node.rebuilds.deadLetters(PATTERNS.name()))
        .singleElement()
        .returns(true, DeadLetter::isDiscarded);
  }

  @Test
  void what_is_compared_stands_at_the_same_release() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(14, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(40);
    var node = new Node(Databases.fresh(), feed, List.of(model));
    node.catchUp(50);
    model.poison = 10;
    model.leavesOut = true;
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    feed.only(60);
    node.fold.apply(node.live(model), model, releases.subList(40, 60));
    var compared = node.rebuilds.compare(id, "poisonable");
    assertThat(compared.before().position()).isEqualTo(compared.after().position());
    assertThat(compared.before().cells())
        .isEqualTo(Node.expected(new Poisonable("poisonable"), releases));
    assertThat(compared.after().cells()).isNotEqualTo(compared.before().cells());
    node.rebuilds.switchTo(id, "carol");
    var afterwards = node.rebuilds.compare(id, "poisonable");
    assertThat(afterwards.before().cells()).isEqualTo(compared.before().cells());
    assertThat(afterwards.after().cells()).isEqualTo(compared.after().cells());
  }

  @Test
  void told_to_stop_while_the_last_of_it_is_folded_and_written_it_obeys() {
    for (var order : List.of(Phase.CANCELLED, Phase.PAUSED)) {
      var model = new Poisonable("poisonable");
      var releases = new Releases(15, 1).random(60).all();
      var node = new Node(Databases.fresh(), new ListFeed(1, releases), List.of(model));
      node.catchUp(50);
      var id = node.rebuilds.start("all", true, "carol").id();
      model.at(
          59,
          () -> {
            if (order == Phase.PAUSED) {
              node.rebuilds.pause(id);
            } else {
              node.rebuilds.cancel(id, "carol");
            }
          });
      node.rebuild();
      assertThat(node.rebuilds.find(id).phase()).isEqualTo(order);
      assertThat(node.live(model).number()).isEqualTo(1);
      if (order == Phase.PAUSED) {
        node.rebuilds.resume(id);
        node.rebuild();
        assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.SWITCHED);
      }
    }
  }

  @Test
  void cancelled_while_it_obeys_a_pause_it_ends_cancelled() {
    var database = Databases.fresh();
    var feed = new ListFeed(1, new Releases(21, 1).random(60).all());
    var node = node(database, feed, 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuilds.pause(id);
    var builder = Killable.before("createIndex", () -> node.rebuilds.cancel(id, "carol"), database);
    node(builder, feed, 10).rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.CANCELLED);
    assertThat(node.kept(PATTERNS)).containsOnlyKeys(1);
  }

  @Test
  void cancelled_while_it_meets_a_poison_it_ends_cancelled_and_is_not_paused_any_more() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(21, 1).random(60).all();
    var node = new Node(Databases.fresh(), new ListFeed(1, releases), List.of(model));
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    model.at(
        59,
        () -> {
          model.poison = 59;
          node.rebuilds.cancel(id, "carol");
          assertThatExceptionOfType(Rejection.Conflict.class)
              .isThrownBy(() -> node.rebuilds.pause(id))
              .withMessageContaining("cancelled");
        });
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.CANCELLED);
    assertThat(node.kept(model)).containsOnlyKeys(1);
  }

  @Test
  void what_an_earlier_version_left_of_a_cancelled_one_is_in_nobodys_way() {
    var node = node(Databases.fresh(), new ListFeed(1, new Releases(24, 1).random(30).all()), 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    assertThat(node.store.move(id, Phase.CANCELLED, Phase.WAITING)).isTrue();
    assertThat(rebuilt(node).number()).isEqualTo(3);
  }

  @Test
  void one_that_would_go_live_by_itself_is_given_up_when_another_edition_is_served() {
    var feed = new ListFeed(1, new Releases(22, 1).random(40).all());
    var node = node(Databases.fresh(), feed, 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", true, "carol").id();
    feed.show(2, new Releases(23, 2).random(30).all());
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.CANCELLED);
    node.catchUp(50);
    assertThat(rebuilt(node).edition()).isEqualTo(2);
  }

  @Test
  void killed_at_any_write_of_a_cancel_it_can_be_cancelled_again_and_another_begun() {
    var releases = new Releases(16, 1).random(30).all();
    for (var paused : List.of(false, true)) {
      boolean died = true;
      for (int write = 0; died; write++) {
        var database = Databases.fresh();
        var node = node(database, new ListFeed(1, releases), 10);
        node.catchUp(50);
        var id = node.rebuilds.start("all", false, "carol").id();
        if (paused) {
          node.rebuilds.pause(id);
        }
        node.rebuild();
        var dying = Killable.after(write, new Random(write), database);
        try {
          node(dying, new ListFeed(1, releases), 10).rebuilds.cancel(id, "carol");
          died = false;
        } catch (Killable.Killed _) {
          if (!node.rebuilds.find(id).phase().isOver()) {
            node.rebuilds.cancel(id, "carol");
          }
        }
        assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(rebuilt(node).number()).as("killed at write %d", write).isEqualTo(3);
        node.generations.sweep();
        assertThat(collections(database)).hasSize(2);
      }
    }
  }

  @Test
  void what_was_cancelled_while_somebody_switches_is_either_live_or_gone() {
    var releases = new Releases(17, 1).random(30).all();
    var node = node(Databases.fresh(), new ListFeed(1, releases), 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    var shelves = node.generations.shelves();
    var built = shelves.values().stream().flatMap(shelf -> shelf.built(2).stream()).toList();
    node.generations.abandon(id);
    assertThat(node.generations.switchTo(built, shelves)).isFalse();
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rebuilds.switchTo(id, "carol"));
    node.rebuilds.cancel(id, "carol");
    var next = node.rebuilds.start("all", false, "carol");
    node.rebuild();
    var seen = node.generations.shelves();
    var whole = seen.values().stream().flatMap(shelf -> shelf.built(3).stream()).toList();
    assertThat(node.generations.switchTo(whole, seen)).isTrue();
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rebuilds.cancel(next.id(), "carol"))
        .withMessageContaining("went live");
    assertThat(node.rebuilds.find(next.id()).phase()).isEqualTo(Phase.SWITCHED);
  }

  @Test
  void a_rebuild_that_waits_goes_on_waiting_when_editions_change_and_come_back() {
    var first = new Releases(18, 1).random(40).all();
    var feed = new ListFeed(1, first);
    var node = node(Databases.fresh(), feed, 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    feed.show(2, new Releases(19, 2).random(30).all());
    node.catchUp(50);
    assertThat(node.live(PATTERNS).edition()).isEqualTo(2);
    feed.show(1, first);
    node.catchUp(50);
    assertThat(node.live(PATTERNS).number()).as("nobody has approved of 2").isEqualTo(1);
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.WAITING);
    node.rebuilds.switchTo(id, "carol");
    assertThat(node.live(PATTERNS).number()).isEqualTo(2);
  }

  @Test
  void a_diff_leaves_out_what_is_just_being_added() {
    var releases = new Releases(20, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(40);
    var database = Databases.fresh();
    var node = node(database, feed, 10);
    node.catchUp(50);
    var id = node.rebuilds.start("all", false, "carol").id();
    node.rebuild();
    var live = node.live(PATTERNS);
    feed.only(60);
    node.fold.apply(live, PATTERNS, releases.subList(40, 60));
    Blocking.first(
        database
            .getCollection(PointerDocument.COLLECTION)
            .updateOne(new Document(), Updates.set(PointerDocument.position(live), 39L)));
    assertThat(node.live(PATTERNS).position()).isEqualTo(39);
    var compared = node.rebuilds.compare(id, PATTERNS.name());
    assertThat(compared.before().cells()).isEqualTo(compared.after().cells());
  }

  @Test
  void what_was_never_asked_for_is_not_there() {
    var node = node(Databases.fresh(), new ListFeed(1, List.of()), 10);
    node.catchUp(5);
    assertThatExceptionOfType(Rejection.NotFound.class).isThrownBy(() -> node.rebuilds.find("1"));
    assertThatExceptionOfType(Rejection.NotFound.class)
        .isThrownBy(() -> node.rebuilds.start("nothing", false, "carol"));
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rebuilds.rollback("all", "carol"))
        .withMessageContaining("no earlier generation");
  }

  @Test
  void a_view_that_stands_still_while_releases_come_is_noticed() {
    var lateness = new Lateness(30);
    var start = Instant.parse("2026-05-01T09:00:00Z");
    assertThat(lateness.note("view", 5, 3, false, start).isStalled()).isFalse();
    assertThat(lateness.note("view", 5, 3, false, start.plusSeconds(29)).isStalled()).isFalse();
    assertThat(lateness.note("view", 5, 9, false, start.plusSeconds(30)))
        .isEqualTo(new Lateness.Late(Duration.ofSeconds(30), true));
    assertThat(lateness.note("view", 6, 8, false, start.plusSeconds(31)).isStalled()).isFalse();
    assertThat(lateness.note("view", 14, 0, false, start.plusSeconds(32)))
        .isEqualTo(new Lateness.Late(Duration.ZERO, false));
  }

  private static Node node(MongoDatabase database, ListFeed feed, int page) {
    return at(0, database, feed, page);
  }

  private static Node at(int minute, MongoDatabase database, ListFeed feed, int page) {
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minute));
    return new Node(database, feed, List.of(PATTERNS), clock, page);
  }

  private static Generation rebuilt(Node node) {
    var id = node.rebuilds.start("all", true, "carol").id();
    node.rebuild();
    assertThat(node.rebuilds.find(id).phase()).isEqualTo(Phase.SWITCHED);
    return node.live(PATTERNS);
  }

  private static long position(Node node, String rebuild) {
    int number = node.rebuilds.find(rebuild).generations().firstEntry().getValue();
    return node.generations.shelves().values().stream()
        .map(shelf -> shelf.kept().get(number))
        .mapToLong(kept -> Objects.requireNonNull(kept).generation().position())
        .max()
        .orElseThrow();
  }

  private static List<String> collections(MongoDatabase database) {
    return Blocking.all(database.listCollectionNames()).stream()
        .filter(name -> name.startsWith(PATTERNS.name() + "."))
        .toList();
  }

  /** What is live of every read model. */
  private static Map<String, List<String>> bytes(Node node) {
    var bytes = new TreeMap<String, List<String>>();
    node.generations.live().forEach((model, live) -> bytes.put(model, bytes(node, live)));
    return bytes;
  }

  private static List<String> bytes(Node node, Generation generation) {
    return node.cells.all(generation).stream()
        .map(CellDocument::of)
        .map(Document::toJson)
        .sorted()
        .toList();
  }

  private static boolean diesAt(
      int write, int minute, MongoDatabase real, List<PatternReleased> releases) {
    var dying = Killable.after(write, new Random(write), real);
    try {
      at(minute, dying, new ListFeed(1, releases), 9).rebuild();
      return false;
    } catch (Killable.Killed _) {
      return true;
    }
  }

  /** Counts by month and kind; cannot fold one of the releases, or leaves it out. */
  private static final class Poisonable implements ReadModel {
    private final String name;
    private volatile long poison = -1;
    private volatile boolean leavesOut;
    private volatile long when = -1;
    private volatile Runnable then = () -> {};

    Poisonable(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    /** Does something when it folds this release the next time. */
    void at(long number, Runnable something) {
      when = number;
      then = something;
    }

    @Override
    public List<CellKey> cells(PatternReleased release) {
      if (release.number() == when) {
        when = -1;
        then.run();
      }
      if (release.number() == poison) {
        if (leavesOut) {
          return List.of();
        }
        throw new IllegalStateException("poison");
      }
      return List.of(
          CellKey.of("month", release.month().toString()),
          CellKey.of("kind", release.kind().code()));
    }
  }
}
