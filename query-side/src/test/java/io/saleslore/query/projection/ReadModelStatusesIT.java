package io.saleslore.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.rebuild.RebuildNode;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import org.junit.jupiter.api.Test;

class ReadModelStatusesIT {
  private final ListFeed feed = new ListFeed(1, new Releases(2, 1).random(40).all()).only(10);
  private final RebuildNode node =
      RebuildNode.of(Databases.fresh(), feed, 10, new ResponseTemplates(), RebuildNode.PATTERNS);

  @Test
  void before_it_is_filled_a_read_model_lacks_every_release() {
    assertThat(patterns())
        .isEqualTo(
            new ReadModelStatus("objection-patterns", 0, null, 1, -1, 10, 0, false, 0, null));
  }

  @Test
  void they_are_listed_by_name_and_say_how_far_they_have_come() {
    node.process.catchUp(50);
    assertThat(node.statuses())
        .extracting(ReadModelStatus::name)
        .containsExactly("objection-patterns", "response-templates");
    feed.only(40);
    assertThat(patterns())
        .returns(1, ReadModelStatus::generation)
        .returns(9L, ReadModelStatus::position)
        .returns(30L, ReadModelStatus::lag);
    node.process.catchUp(50);
    assertThat(patterns().lag()).isZero();
  }

  @Test
  void a_rebuild_is_named_until_it_is_live_and_then_the_generation_before() {
    node.process.catchUp(50);
    var id = node.start();
    assertThat(patterns().rebuild()).isEqualTo(id);
    node.process.rebuild();
    node.switchTo(id);
    assertThat(patterns())
        .returns(null, ReadModelStatus::rebuild)
        .returns(2, ReadModelStatus::generation)
        .returns(1, ReadModelStatus::before);
  }

  @Test
  void of_another_edition_it_lacks_everything() {
    node.process.catchUp(50);
    feed.show(2, new Releases(3, 2).random(25).all());
    assertThat(patterns()).returns(1, ReadModelStatus::edition).returns(25L, ReadModelStatus::lag);
  }

  @Test
  void only_dead_letters_that_nobody_discarded_are_counted() {
    node.process.catchUp(50);
    feed.spoil(20).only(40);
    node.process.catchUp(50);
    assertThat(node.statuses()).extracting(ReadModelStatus::deadLetters).containsOnly(1L);
  }

  private ReadModelStatus patterns() {
    return node.statuses().getFirst();
  }
}
