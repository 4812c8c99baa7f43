package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.background.Await;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationStoreIT {
  private final Stores stores = new Stores();
  private final GenerationStore store = stores.part(GenerationStore.class);

  @Test
  void an_empty_database_has_no_generations() {
    assertThat(stores.all().byModel()).isEmpty();
    assertThat(stores.all().live()).isEmpty();
  }

  @Test
  void a_position_goes_forward_and_never_back() {
    var built = stores.live(null);
    Await.done(store.advance(built.at(20)));
    assertThat(stores.set().live()).hasValue(built.at(20));
    Await.done(store.advance(built.at(12)));
    assertThat(stores.set().live()).hasValue(built.at(20));
  }

  @Test
  void the_position_of_a_generation_that_was_dropped_is_not_noted() {
    stores.live(null);
    Await.done(store.advance(new Generation("view", 9, 1, 50, "view.9")));
    assertThat(stores.set().kept()).containsOnlyKeys(1);
  }

  @Test
  void switched_to_it_is_live_and_the_one_before_is_remembered() {
    stores.live(null);
    stores.live(null);
    assertThat(stores.set())
        .returns(2, GenerationSet::liveNumber)
        .returns(1, GenerationSet::previousNumber);
  }

  @Test
  void one_that_is_not_complete_does_not_go_live() {
    var begun = stores.begin(null, "view").of("view");
    assertThat(stores.switchTo(begun, stores.all())).isFalse();
    assertThat(stores.set().liveNumber()).isNull();
  }

  @Test
  void of_two_who_switch_at_once_the_second_is_refused() {
    stores.live(null);
    var first = stores.built(null);
    var second = stores.built(null);
    var seen = stores.all();
    assertThat(stores.switchTo(first, seen)).isTrue();
    assertThat(stores.switchTo(second, seen)).isFalse();
    assertThat(stores.set().liveNumber()).isEqualTo(first.number());
  }

  @Test
  void going_live_ends_the_rebuild_that_made_it() {
    stores.live("r");
    assertThat(stores.set().rebuild()).isNull();
  }

  @Test
  void one_whose_rebuild_was_abandoned_meanwhile_does_not_go_live() {
    var built = stores.built("r");
    var seen = stores.all();
    Await.done(stores.part(GenerationCleanup.class).abandon("r"));
    assertThat(stores.switchTo(built, seen)).isFalse();
  }

  @Test
  void several_go_live_together_or_not_at_all() {
    var lease = stores.begin(null, "one", "two");
    var both = Await.value(stores.part(BuildLeases.class).save(lease, 3, Map.of(), true));
    var seen = stores.all();
    assertThat(stores.switchTo(both.of("two"), seen)).isTrue();
    assertThat(Await.value(store.switchTo(List.of(both.of("one"), both.of("two")), seen)))
        .as("one of them was switched to already")
        .isFalse();
    assertThat(stores.all().live()).containsOnlyKeys("two");
  }
}
