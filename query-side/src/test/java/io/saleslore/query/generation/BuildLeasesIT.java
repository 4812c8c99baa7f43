package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.query.background.Await;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BuildLeasesIT {
  private final Stores stores = new Stores();
  private final BuildLeases leases = stores.part(BuildLeases.class);
  private final BuildLease lease = stores.begin("r1", "view");

  @Test
  void renewed_it_lasts_from_then_on() {
    stores.wait(20);
    Await.done(leases.renew(lease));
    stores.wait(20);
    assertThat(stores.set().isBeingBuilt(Stores.START.plusSeconds(40))).isTrue();
  }

  @Test
  void given_back_it_can_be_taken_at_once() {
    Await.done(leases.release(lease));
    assertThat(stores.set().isBeingBuilt(Stores.START)).isFalse();
    assertThat(takeOver().fence()).isEqualTo(2);
  }

  @Test
  void what_is_saved_says_where_it_stands_and_up_to_which_release() {
    var saved = Await.value(leases.save(lease, 41, Map.of("view", "view.1.1-1"), false));
    assertThat(saved.position()).isEqualTo(41);
    var kept = stores.set().kept().get(1);
    assertThat(kept).returns(saved.of("view"), LeasedGeneration::generation);
    assertThat(kept).returns(false, LeasedGeneration::isBuilt);
  }

  @Test
  void saved_as_complete_it_can_go_live() {
    var saved = Await.value(leases.save(lease, 41, Map.of("view", "view.1.1-1"), true));
    assertThat(stores.set().built()).containsExactly(saved.of("view"));
    assertThat(stores.switchTo(saved.of("view"), stores.all())).isTrue();
  }

  @Test
  void who_lost_it_can_neither_keep_it_nor_give_it_back_nor_save() {
    stores.wait(31);
    takeOver();
    refused(leases.renew(lease));
    refused(leases.release(lease));
    refused(leases.save(lease, 41, Map.of(), true));
    assertThat(stores.set().built()).isEmpty();
  }

  @Test
  void what_is_complete_is_nobodys_to_build() {
    Await.done(leases.save(lease, 41, Map.of(), true));
    refused(leases.renew(lease));
    refused(leases.save(lease, 42, Map.of(), true));
  }

  @Test
  void what_was_dropped_meanwhile_is_lost() {
    Await.done(stores.part(GenerationCleanup.class).abandon("r1"));
    refused(leases.renew(lease));
  }

  private BuildLease takeOver() {
    var numbers = new TreeMap<>(Map.of("view", 1));
    return Await.value(stores.part(BuildLeaseGrants.class).takeOver(numbers));
  }

  private static void refused(Mono<?> act) {
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> Await.done(act));
  }
}
