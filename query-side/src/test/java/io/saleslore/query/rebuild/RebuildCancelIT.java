package io.saleslore.query.rebuild;

import static io.saleslore.query.rebuild.RebuildNode.PATTERNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.Databases;
import io.saleslore.query.Killable;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RebuildCancelIT {
  @Test
  void cancelled_it_leaves_nothing_behind() {
    var releases = new Releases(9, 1).random(100).all();
    var database = Databases.fresh();
    var node = RebuildNode.of(database, new ListFeed(1, releases), 10);
    node.process.catchUp(50);
    var building = node.start();
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.start(PATTERNS.name(), false))
        .withMessageContaining("unfinished rebuild");
    node.cancel(building);
    node.process.rebuild();
    var waiting = node.start();
    node.process.rebuild();
    node.cancel(waiting);
    for (var id : List.of(building, waiting)) {
      assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
      assertThatExceptionOfType(Rejection.Conflict.class).isThrownBy(() -> node.switchTo(id));
    }
    assertThat(node.process.kept(PATTERNS)).containsOnlyKeys(1);
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(1);
  }

  @Test
  void told_to_stop_while_the_last_of_it_is_folded_and_written_it_obeys() {
    for (var order : List.of(Phase.CANCELLED, Phase.PAUSED)) {
      var model = new Poisonable("poisonable");
      var releases = new Releases(15, 1).random(60).all();
      var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, releases), 8_000, model);
      node.process.catchUp(50);
      var id = node.startAutomatic();
      model.at(
          59,
          () -> {
            if (order == Phase.PAUSED) {
              node.pause(id);
            } else {
              node.cancel(id);
            }
          });
      node.process.rebuild();
      assertThat(node.phase(id)).isEqualTo(order);
      assertThat(node.process.live(model).number()).isEqualTo(1);
      if (order == Phase.PAUSED) {
        node.resume(id);
        node.process.rebuild();
        assertThat(node.phase(id)).isEqualTo(Phase.SWITCHED);
      }
    }
  }

  @Test
  void cancelled_while_it_obeys_a_pause_it_ends_cancelled() {
    var database = Databases.fresh();
    var feed = new ListFeed(1, new Releases(21, 1).random(60).all());
    var node = RebuildNode.of(database, feed, 10);
    node.process.catchUp(50);
    var id = node.start();
    node.pause(id);
    var builder = Killable.before("createIndex", () -> node.cancel(id), database);
    RebuildNode.of(builder, feed, 10).process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
    assertThat(node.process.kept(PATTERNS)).containsOnlyKeys(1);
  }

  @Test
  void cancelled_while_it_meets_a_poison_it_ends_cancelled_and_is_not_paused_any_more() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(21, 1).random(60).all();
    var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, releases), 8_000, model);
    node.process.catchUp(50);
    var id = node.start();
    model.at(
        59,
        () -> {
          model.poison = 59;
          node.cancel(id);
          assertThatExceptionOfType(Rejection.Conflict.class)
              .isThrownBy(() -> node.pause(id))
              .withMessageContaining("cancelled");
        });
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
    assertThat(node.process.kept(model)).containsOnlyKeys(1);
  }

  @Test
  void what_an_earlier_version_left_of_a_cancelled_one_is_in_nobodys_way() {
    var node =
        RebuildNode.of(
            Databases.fresh(), new ListFeed(1, new Releases(24, 1).random(30).all()), 10);
    node.process.catchUp(50);
    var id = node.start();
    node.process.rebuild();
    assertThat(Await.value(node.part(RebuildStore.class).move(id, Phase.CANCELLED, Phase.WAITING)))
        .isTrue();
    assertThat(node.rebuilt().number()).isEqualTo(3);
  }

  @Test
  void killed_at_any_write_of_a_cancel_it_can_be_cancelled_again_and_another_begun() {
    var releases = new Releases(16, 1).random(30).all();
    for (var paused : List.of(false, true)) {
      boolean died = true;
      for (int write = 0; died; write++) {
        var database = Databases.fresh();
        var node = RebuildNode.of(database, new ListFeed(1, releases), 10);
        node.process.catchUp(50);
        var id = node.start();
        if (paused) {
          node.pause(id);
        }
        node.process.rebuild();
        var dying = Killable.after(write, new Random(write), database);
        try {
          RebuildNode.of(dying, new ListFeed(1, releases), 10).cancel(id);
          died = false;
        } catch (Killable.Killed _) {
          if (!node.phase(id).isOver()) {
            node.cancel(id);
          }
        }
        assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
        assertThat(node.rebuilt().number()).as("killed at write %d", write).isEqualTo(3);
        node.sweep();
        assertThat(RebuildNode.collections(database)).hasSize(2);
      }
    }
  }

  @Test
  void what_was_cancelled_while_somebody_switches_is_either_live_or_gone() {
    var releases = new Releases(17, 1).random(30).all();
    var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, releases), 10);
    node.process.catchUp(50);
    var id = node.start();
    node.process.rebuild();
    var before = node.process.generations();
    var built = before.sets().flatMap(set -> set.built(2).stream()).toList();
    Await.done(node.part(GenerationCleanup.class).abandon(id));
    assertThat(node.isSwitched(built, before)).isFalse();
    assertThatExceptionOfType(Rejection.Conflict.class).isThrownBy(() -> node.switchTo(id));
    node.cancel(id);
    var next = node.start("all", false);
    node.process.rebuild();
    var seen = node.process.generations();
    var whole = seen.sets().flatMap(set -> set.built(3).stream()).toList();
    assertThat(node.isSwitched(whole, seen)).isTrue();
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> node.cancel(next.id()))
        .withMessageContaining("went live");
    assertThat(node.phase(next.id())).isEqualTo(Phase.SWITCHED);
  }
}
