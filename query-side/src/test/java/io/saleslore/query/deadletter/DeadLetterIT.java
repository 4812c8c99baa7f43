package io.saleslore.query.deadletter;

import static io.saleslore.query.rebuild.RebuildNode.PATTERNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.projection.ReadModelStatus;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Poisonable;
import io.saleslore.query.rebuild.Rebuild;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterIT {
  @Test
  void a_poison_release_stops_a_rebuild_with_its_number_and_the_kind_of_failure() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(11, 1).random(60).all();
    var node = RebuildNode.of(Databases.fresh(), new ListFeed(1, releases), 10, model);
    node.process.catchUp(50);
    model.poison = 33;
    var id = node.start("poisonable", true).id();
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.FAILED);
    assertThat(node.find(id).stopped())
        .isEqualTo(new Rebuild.Stop("poisonable", 33, "java.lang.IllegalStateException"));
    assertThat(node.saved(id)).isEqualTo(32);
    model.poison = -1;
    node.resume(id);
    node.process.rebuild();
    assertThat(node.find(id))
        .returns(Phase.SWITCHED, Rebuild::phase)
        .returns(null, Rebuild::stopped);
    assertThat(node.process.stored(model)).isEqualTo(Folded.cells(model, releases));
  }

  @Test
  void a_poison_release_on_the_live_projection_is_a_dead_letter_and_retried_it_counts_once() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(12, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(20);
    var database = Databases.fresh();
    var node = RebuildNode.of(database, feed, 10, model);
    var beside = RebuildNode.of(database, feed, 10, model);
    node.process.catchUp(50);
    model.poison = 33;
    feed.only(60);
    node.process.catchUp(7);
    beside.process.catchUp(9);
    var without = releases.stream().filter(each -> each.number() != 33).toList();
    assertThat(node.process.stored(model)).isEqualTo(Folded.cells(model, without));
    assertThat(node.statuses().getFirst())
        .returns(1L, ReadModelStatus::deadLetters)
        .returns(0L, ReadModelStatus::lag);
    assertThat(deadLetters(node, model))
        .singleElement()
        .returns(33L, DeadLetter::number)
        .returns("java.lang.IllegalStateException", DeadLetter::reason);
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> retried(node, model, 33))
        .withMessageContaining("still cannot be folded");
    model.poison = -1;
    var retried = retried(node, model, 33);
    node.process.rebuild();
    assertThat(node.phase(retried.id())).isEqualTo(Phase.SWITCHED);
    assertThat(node.process.stored(model)).isEqualTo(Folded.cells(model, releases));
    assertThat(deadLetters(node, model)).isEmpty();
  }

  @Test
  void a_release_that_cannot_be_read_is_a_dead_letter_and_discarded_rebuilds_do_without_it() {
    var releases = new Releases(13, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(20);
    var node = RebuildNode.of(Databases.fresh(), feed, 10);
    node.process.catchUp(50);
    feed.spoil(40).only(60);
    node.process.catchUp(7);
    var without = releases.stream().filter(each -> each.number() != 40).toList();
    assertThat(node.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, without));
    var stopped = node.startAutomatic();
    node.process.rebuild();
    assertThat(node.phase(stopped)).isEqualTo(Phase.FAILED);
    Await.done(node.part(DeadLetterHandling.class).discard(PATTERNS.name(), 40, "carol"));
    assertThat(node.statuses().getFirst().deadLetters()).isZero();
    node.resume(stopped);
    node.process.rebuild();
    assertThat(node.phase(stopped)).isEqualTo(Phase.SWITCHED);
    assertThat(node.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, without));
    assertThat(deadLetters(node, PATTERNS)).singleElement().returns(true, DeadLetter::isDiscarded);
  }

  private static List<DeadLetter> deadLetters(RebuildNode node, ReadModel model) {
    return Await.list(node.part(DeadLetterHandling.class).of(model.name()));
  }

  private static Rebuild retried(RebuildNode node, ReadModel model, long number) {
    return Await.value(node.part(DeadLetterHandling.class).retry(model.name(), number, "carol"));
  }
}
