package io.saleslore.query.rebuild;

import static io.saleslore.query.rebuild.RebuildNode.PATTERNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.query.Databases;
import io.saleslore.query.Databases.Server;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

class RebuildIT {
  private static final ReadModel[] MODELS = every();

  private static ReadModel[] every() {
    return new ClassPathScanningCandidateComponentProvider(true)
        .findCandidateComponents("io.saleslore.query").stream()
            .map(each -> Objects.requireNonNull(each.getBeanClassName()))
            .map(name -> ClassUtils.resolveClassName(name, null))
            .filter(ReadModel.class::isAssignableFrom)
            .map(BeanUtils::instantiateClass)
            .toArray(ReadModel[]::new);
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
      var node = RebuildNode.of(server.fresh(), feed, page, MODELS);
      node.process.catchUp(1 + random.nextInt(40));
      feed.only(releases.size());
      node.process.catchUp(1 + random.nextInt(40));
      var live = bytes(node);
      node.rebuilt();
      assertThat(bytes(node)).as("seed %d", seed).isEqualTo(live);
      node.rebuilt();
      assertThat(bytes(node)).as("twice, seed %d", seed).isEqualTo(live);
      for (var model : MODELS) {
        assertThat(node.process.stored(model)).isEqualTo(Folded.cells(model, releases));
      }
    }
  }

  @Test
  void what_waits_and_what_was_before_are_kept_up_so_that_the_way_back_loses_nothing() {
    var releases = new Releases(6, 1).random(120).all();
    var feed = new ListFeed(1, releases).only(40);
    var node = RebuildNode.of(Databases.fresh(), feed, 50);
    node.process.catchUp(10);
    var id = node.start();
    node.process.rebuild();
    feed.only(80);
    node.process.catchUp(7);
    node.switchTo(id);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(2);
    assertThat(node.process.stored(PATTERNS))
        .isEqualTo(Folded.cells(PATTERNS, releases.subList(0, 80)));
    feed.only(120);
    node.rollBackTo(1);
    assertThat(node.process.live(PATTERNS))
        .returns(1, Generation::number)
        .returns(119L, Generation::position);
    assertThat(node.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, releases));
    node.rollBackTo(1);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(1);
    node.rollBackTo(2);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(2);
    assertThat(node.process.recorded)
        .extracting(Operation::action)
        .containsExactly(
            "read-model-rebuild-started",
            "read-model-switched",
            "read-model-rolled-back",
            "read-model-rolled-back");
  }

  @RepeatedTest(10)
  void of_four_who_switch_at_once_one_wins_and_the_others_are_told() throws Exception {
    var node = RebuildNode.withTwentyReleases();
    var id = node.startCaughtUp();
    node.process.rebuild();
    var all = Collections.nCopies(4, (Callable<String>) () -> outcome(() -> node.switchTo(id)));
    try (var threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(all))
          .extracting(Future::resultNow)
          .containsExactlyInAnyOrder("won", "Conflict", "Conflict", "Conflict");
    }
    assertThat(node.process.recorded)
        .extracting(Operation::action)
        .containsOnlyOnce("read-model-switched");
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "won";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  @Test
  void only_the_live_generation_and_the_one_before_it_are_kept() {
    var releases = new Releases(7, 1).random(30).all();
    var database = Databases.fresh();
    var node = RebuildNode.of(database, new ListFeed(1, releases), 50);
    node.process.catchUp(10);
    for (int i = 0; i < 4; i++) {
      node.rebuilt();
    }
    assertThat(node.process.kept(PATTERNS)).containsOnlyKeys(4, 5);
    assertThat(RebuildNode.collections(database))
        .hasSize(2)
        .allMatch(name -> name.matches("objection-patterns\\.[45]\\..*"));
  }

  @Test
  void paused_it_stands_still_and_resumed_it_goes_on_from_there() {
    var releases = new Releases(8, 1).random(100).all();
    var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, releases), 10);
    node.process.catchUp(50);
    var id = node.start();
    node.pause(id);
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.PAUSED);
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.PAUSED);
    node.resume(id);
    node.process.rebuild();
    assertThat(node.find(id))
        .returns(Phase.WAITING, Rebuild::phase)
        .returns(100L, Rebuild::done)
        .returns(100L, Rebuild::total);
  }

  @Test
  void all_read_models_of_a_rebuild_go_live_in_one_write() {
    var other = new Poisonable("other");
    var feed = new ListFeed(1, new Releases(10, 1).random(50).all());
    var database = Databases.fresh();
    var node = RebuildNode.of(database, feed, 8_000, PATTERNS, other);
    node.process.catchUp(50);
    var id = node.start();
    node.process.rebuild();
    var seen = node.process.generations();
    node.isSwitched(List.of(seen.built("other", 2).orElseThrow()), seen);
    var stale = seen.sets().flatMap(set -> set.built(2).stream()).toList();
    assertThat(node.isSwitched(stale, seen)).isFalse();
    assertThat(node.process.live(PATTERNS).number()).as("not half of it").isEqualTo(1);
    node.switchTo(id);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(2);
  }

  @Test
  void a_rebuild_that_waits_goes_on_waiting_when_editions_change_and_come_back() {
    var first = new Releases(18, 1).random(40).all();
    var feed = new ListFeed(1, first);
    var node = RebuildNode.of(Databases.fresh(), feed, 10);
    node.process.catchUp(50);
    var id = node.start();
    node.process.rebuild();
    feed.show(2, new Releases(19, 2).random(30).all());
    node.process.catchUp(50);
    assertThat(node.process.live(PATTERNS).edition()).isEqualTo(2);
    feed.show(1, first);
    node.process.catchUp(50);
    assertThat(node.process.live(PATTERNS).number()).as("nobody has approved of 2").isEqualTo(1);
    assertThat(node.phase(id)).isEqualTo(Phase.WAITING);
    node.switchTo(id);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(2);
  }

  @Test
  void one_that_would_go_live_by_itself_is_given_up_when_another_edition_is_served() {
    var feed = new ListFeed(1, new Releases(22, 1).random(40).all());
    var node = RebuildNode.of(Databases.fresh(), feed, 10);
    node.process.catchUp(50);
    var id = node.startAutomatic();
    feed.show(2, new Releases(23, 2).random(30).all());
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
    node.process.catchUp(50);
    assertThat(node.rebuilt().edition()).isEqualTo(2);
  }

  @Test
  void what_was_never_asked_for_is_not_there() {
    var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, List.of()), 10);
    node.process.catchUp(5);
    assertThatExceptionOfType(Rejection.NotFound.class).isThrownBy(() -> node.find("1"));
    assertThatExceptionOfType(Rejection.NotFound.class)
        .isThrownBy(() -> node.start("nothing", false));
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.rollBackTo(7))
        .withMessageContaining("is not kept to go back to");
  }

  /** What is live of every read model. */
  private static Map<String, List<String>> bytes(RebuildNode node) {
    var bytes = new TreeMap<String, List<String>>();
    node.process
        .generations()
        .live()
        .forEach((model, live) -> bytes.put(model, node.process.documents(live)));
    return bytes;
  }
}
