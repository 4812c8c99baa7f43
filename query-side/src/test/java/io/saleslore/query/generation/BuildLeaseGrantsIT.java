package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.background.Await;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildLeaseGrantsIT {
  private final Stores stores = new Stores();

  @Test
  void generations_begin_empty_leased_and_with_numbers_of_their_own() {
    var lease = stores.begin(null, "one", "two");
    assertThat(lease.fence()).isEqualTo(1);
    assertThat(lease.numbers()).containsExactly(Map.entry("one", 1), Map.entry("two", 1));
    assertThat(lease.position()).isEqualTo(-1);
    assertThat(stores.all().of("one").isBeingBuilt(Stores.START)).isTrue();
    assertThat(stores.begin(null, "two").numbers()).containsExactly(Map.entry("two", 2));
  }

  @Test
  void of_many_who_begin_at_once_each_gets_another_number() throws Exception {
    var processes = Stream.generate(() -> new Stores(stores.database)).limit(4).toList();
    try (var hands = Executors.newFixedThreadPool(4)) {
      var begun =
          hands.invokeAll(
              Stream.iterate(0, i -> i + 1)
                  .limit(20)
                  .map(i -> (Callable<BuildLease>) () -> processes.get(i % 4).begin(null, "view"))
                  .toList());
      var numbers = new HashSet<Integer>();
      for (var each : begun) {
        numbers.add(each.get().of("view").number());
      }
      assertThat(numbers).hasSize(20);
    }
  }

  @Test
  void a_second_rebuild_of_the_same_read_model_is_refused_by_the_first_ones_id() {
    stores.begin("r1", "view");
    assertThatExceptionOfType(Rejection.Conflict.class)
        .isThrownBy(() -> stores.begin("r2", "other", "view"))
        .withMessage("view has an unfinished rebuild: r1");
    assertThat(stores.all().of("other").kept()).as("all or none").isEmpty();
  }

  @Test
  void a_first_filling_does_not_mind_a_rebuild() {
    stores.begin("r1", "view");
    assertThat(stores.begin(null, "view").of("view").number()).isEqualTo(2);
    assertThat(stores.set().rebuild()).isEqualTo(new UnfinishedRebuild("r1", 1));
  }

  @Test
  void a_lease_that_lasts_cannot_be_taken_over() {
    stores.begin("r1", "view");
    stores.wait(29);
    assertThat(takenOver(1)).isEmpty();
    stores.wait(1);
    assertThat(takenOver(1)).hasValueSatisfying(each -> assertThat(each.fence()).isEqualTo(2));
    assertThat(takenOver(1)).as("leased anew").isEmpty();
  }

  @Test
  void neither_can_what_is_complete_or_gone() {
    stores.built("r1");
    stores.wait(60);
    assertThat(takenOver(1)).isEmpty();
    assertThat(takenOver(2)).isEmpty();
  }

  @Test
  void all_generations_of_a_rebuild_are_taken_over_or_none() {
    stores.begin("r1", "view");
    stores.wait(60);
    stores.begin(null, "other");
    var both = new TreeMap<>(Map.of("view", 1, "other", 1));
    assertThat(Await.optional(stores.part(BuildLeaseGrants.class).takeOver(both))).isEmpty();
    assertThat(takenOver(1)).isPresent();
  }

  private Optional<BuildLease> takenOver(int number) {
    var numbers = new TreeMap<>(Map.of("view", number));
    return Await.optional(stores.part(BuildLeaseGrants.class).takeOver(numbers));
  }
}
