package io.saleslore.query.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.rebuild.Poisonable;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterHandlingIT {
  private final Poisonable model = new Poisonable("poisonable");
  private final ListFeed feed = new ListFeed(1, new Releases(12, 1).random(60).all()).only(20);
  private final RebuildNode node = RebuildNode.of(Databases.fresh(), feed, 10, model);
  private final DeadLetterHandling handling = node.part(DeadLetterHandling.class);

  @BeforeEach
  void meetTwoThatCannotBeFolded() {
    node.process.catchUp(50);
    model.poison = 33;
    feed.spoil(40).only(60);
    node.process.catchUp(7);
  }

  @Test
  void both_are_listed_each_with_its_reason() {
    assertThat(Await.list(handling.of("poisonable")))
        .extracting(DeadLetter::number, DeadLetter::reason)
        .containsExactly(
            tuple(33L, "java.lang.IllegalStateException"), tuple(40L, "java.io.IOException"));
  }

  @Test
  void an_attempt_that_fails_is_counted_and_says_why() {
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> retry(40))
        .withMessage("release 40 still cannot be folded: java.io.IOException");
    assertThat(Await.list(handling.of("poisonable")))
        .extracting(DeadLetter::attempts)
        .containsExactly(1, 2);
    assertThat(node.process.recorded).isEmpty();
  }

  @Test
  void mended_it_is_built_in_without_the_other_one() {
    model.poison = -1;
    var id = retry(33);
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.SWITCHED);
    assertThat(Await.list(handling.of("poisonable")))
        .extracting(DeadLetter::number)
        .containsExactly(40L);
    assertThat(node.process.recorded)
        .extracting(Operation::action)
        .containsExactly(
            "read-model-rebuild-started", "dead-letter-retried", "read-model-switched");
  }

  @Test
  void discarding_is_put_on_record_with_the_releases_number() {
    Await.done(handling.discard("poisonable", 33, "carol"));
    assertThat(node.process.recorded)
        .singleElement()
        .returns("dead-letter-discarded", Operation::action)
        .returns("carol", Operation::who)
        .returns(
            Map.of("readModel", "poisonable", "edition", "1", "release", "33"), Operation::what);
    assertThat(node.statuses().getFirst().deadLetters()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_is_refused() {
    assertThatExceptionOfType(Rejection.NotFound.class)
        .isThrownBy(() -> retry(34))
        .withMessage("there is no such dead letter");
    assertThatExceptionOfType(Rejection.NotFound.class)
        .isThrownBy(() -> Await.list(handling.of("weather")))
        .withMessage("there is no such read model");
  }

  @Test
  void before_the_first_filling_there_is_nothing_to_list() {
    var fresh = RebuildNode.of(Databases.fresh(), feed, 10, model);
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> Await.list(fresh.part(DeadLetterHandling.class).of("poisonable")))
        .withMessage("poisonable is still being filled");
  }

  private String retry(long number) {
    return Await.value(handling.retry("poisonable", number, "carol")).id();
  }
}
