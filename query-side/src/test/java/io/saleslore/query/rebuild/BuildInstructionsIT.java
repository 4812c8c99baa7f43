package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.Rebuild.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BuildInstructionsIT {
  private static final Stop STOP = new Stop("objection-patterns", 7, "java.io.IOException");

  private final RebuildNode node = RebuildNode.withTwentyReleases();
  private final BuildInstructions orders = node.part(BuildInstructions.class);
  private final RebuildStore store = node.part(RebuildStore.class);
  private final String id = node.startCaughtUp();

  @Test
  void a_builder_that_was_told_nothing_goes_on() {
    assertThat(order()).isEqualTo(BuildInstruction.CONTINUE);
    assertThat(Await.value(orders.of("no-such-rebuild"))).isEqualTo(BuildInstruction.CONTINUE);
  }

  @Test
  void the_last_order_counts_and_nothing_follows_a_cancel() {
    assertThat(is(orders.give(id, BuildInstruction.PAUSE))).isTrue();
    assertThat(is(orders.give(id, BuildInstruction.CANCEL))).isTrue();
    assertThat(is(orders.give(id, BuildInstruction.PAUSE))).isFalse();
    assertThat(order()).isEqualTo(BuildInstruction.CANCEL);
  }

  @Test
  void only_a_builder_that_builds_can_be_told() {
    assertThat(is(orders.ends(id, BuildInstruction.CONTINUE, Phase.WAITING))).isTrue();
    assertThat(is(orders.give(id, BuildInstruction.PAUSE))).isFalse();
  }

  @Test
  void it_ends_only_by_the_order_that_it_obeyed() {
    assertThat(is(orders.ends(id, BuildInstruction.PAUSE, Phase.PAUSED))).isFalse();
    Await.done(orders.give(id, BuildInstruction.PAUSE));
    assertThat(is(orders.ends(id, BuildInstruction.CONTINUE, Phase.WAITING))).isFalse();
    assertThat(is(orders.ends(id, BuildInstruction.PAUSE, Phase.PAUSED))).isTrue();
    assertThat(node.phase(id)).isEqualTo(Phase.PAUSED);
    assertThat(order()).as("obeyed").isEqualTo(BuildInstruction.CONTINUE);
  }

  @Test
  void a_pause_does_not_keep_it_from_stopping_and_a_cancel_does() {
    Await.done(orders.give(id, BuildInstruction.PAUSE));
    assertThat(is(orders.stopped(id, STOP))).isTrue();
    assertThat(node.find(id)).returns(Phase.FAILED, Rebuild::phase).returns(STOP, Rebuild::stopped);
    node.resume(id);
    assertThat(node.find(id).stopped()).isNull();
    Await.done(orders.give(id, BuildInstruction.CANCEL));
    assertThat(is(orders.stopped(id, STOP))).isFalse();
  }

  @Test
  void progress_is_never_more_than_all() {
    Await.done(orders.progress(id, 25, 20, 1_000));
    assertThat(node.find(id))
        .returns(25L, Rebuild::done)
        .returns(25L, Rebuild::total)
        .returns(1_000L, Rebuild::rate);
    Await.done(orders.failed(id));
    Await.done(orders.failed(id));
    assertThat(node.find(id).errors()).isEqualTo(2);
  }

  @Test
  void it_moves_only_from_a_phase_that_it_is_in() {
    assertThat(is(store.move(id, Phase.SWITCHED, Phase.WAITING, Phase.PAUSED))).isFalse();
    assertThat(is(store.move(id, Phase.CANCELLED, Phase.WAITING, Phase.BUILDING))).isTrue();
    assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void open_are_those_that_go_on_without_anybody() {
    assertThat(open()).containsExactly(id);
    Await.done(orders.ends(id, BuildInstruction.CONTINUE, Phase.WAITING));
    assertThat(open()).as("it waits for carol").isEmpty();
    node.cancel(id);
    var automatic = node.startAutomatic();
    Await.done(orders.ends(automatic, BuildInstruction.CONTINUE, Phase.WAITING));
    assertThat(open()).containsExactly(automatic);
  }

  @Test
  void the_newest_comes_first_and_one_that_is_not_there_is_said_so() {
    node.cancel(id);
    node.process.rebuild();
    var second = node.start();
    assertThat(Await.list(store.all())).extracting(Rebuild::id).containsExactly(second, id);
    assertThat(Await.optional(store.find("no-such-rebuild"))).isEmpty();
    assertThatExceptionOfType(Rejection.NotFound.class)
        .isThrownBy(() -> Await.value(store.get("no-such-rebuild")))
        .withMessageContaining("no such rebuild");
  }

  private BuildInstruction order() {
    return Await.value(orders.of(id));
  }

  private List<String> open() {
    return Await.list(store.open().map(Rebuild::id));
  }

  private static boolean is(Mono<Boolean> answer) {
    return Await.value(answer);
  }
}
