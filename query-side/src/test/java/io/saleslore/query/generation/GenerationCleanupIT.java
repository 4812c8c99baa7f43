package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.background.Await;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationCleanupIT {
  private final Stores stores = new Stores();
  private final GenerationCleanup cleanup = stores.part(GenerationCleanup.class);

  @Test
  void a_sweep_keeps_the_live_one_and_the_one_before_it() {
    stores.live(null);
    stores.live(null);
    stores.live(null);
    Await.done(cleanup.sweep());
    assertThat(stores.set().kept()).containsOnlyKeys(2, 3);
    assertThat(stores.collections()).containsExactly("view.2.1-1", "view.3.1-1");
  }

  @Test
  void it_keeps_what_is_rebuilt_and_what_is_being_built() {
    stores.live(null);
    stores.built("r1");
    stores.begin(null, "view");
    Await.done(cleanup.sweep());
    assertThat(stores.set().kept()).containsOnlyKeys(1, 2, 3);
    stores.wait(31);
    Await.done(cleanup.sweep());
    assertThat(stores.set().kept()).as("nobody builds 3 any more").containsOnlyKeys(1, 2);
  }

  @Test
  void it_drops_what_a_dead_builder_had_written_beside_a_complete_one() {
    stores.live(null);
    stores.write("view.1.2-1");
    stores.write("view.10.1-1");
    Await.done(cleanup.sweep());
    assertThat(stores.collections())
        .as("generation 10 is another one, and not of its business")
        .containsExactly("view.1.1-1", "view.10.1-1");
  }

  @Test
  void an_abandoned_rebuild_leaves_nothing_and_others_are_left_alone() {
    stores.live(null);
    stores.built("r1");
    Await.done(cleanup.abandon("another"));
    assertThat(stores.set().isRebuiltBy("r1")).isTrue();
    Await.done(cleanup.abandon("r1"));
    assertThat(stores.set().rebuild()).isNull();
    assertThat(stores.set().kept()).containsOnlyKeys(1);
    assertThat(stores.collections()).containsExactly("view.1.1-1");
  }

  @Test
  void what_is_live_or_was_before_is_never_dropped() {
    var previous = stores.live(null);
    var live = stores.live(null);
    Await.done(cleanup.drop(previous));
    Await.done(cleanup.drop(live));
    assertThat(stores.set().built()).containsExactly(previous, live);
    assertThat(stores.collections()).hasSize(2);
  }

  @Test
  void dropped_it_is_gone_with_its_cells() {
    stores.live(null);
    var other = stores.built(null);
    Await.done(cleanup.drop(other));
    assertThat(stores.set().kept()).containsOnlyKeys(1);
    assertThat(stores.collections()).containsExactly("view.1.1-1");
    Await.done(cleanup.drop(other));
    assertThat(stores.set().kept()).as("once more").containsOnlyKeys(1);
  }

  @Test
  void collections_are_dropped_by_name() {
    stores.write("view.1.1-1");
    stores.write("view.1.1-2");
    Await.done(cleanup.dropCollections(List.of("view.1.1-1", "view.1.1-9")));
    assertThat(stores.collections()).containsExactly("view.1.1-2");
  }
}
