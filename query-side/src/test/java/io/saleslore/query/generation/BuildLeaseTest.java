package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuildLeaseTest {
  private final BuildLease lease =
      new BuildLease(
          2,
          new TreeMap<>(
              Map.of(
                  "one", new Generation("one", 4, 1, 9, "one.4.1-1"),
                  "two", new Generation("two", 7, 1, 9, "two.7.1-1"))));

  @Test
  void it_names_what_it_is_for() {
    assertThat(lease.numbers()).containsExactly(Map.entry("one", 4), Map.entry("two", 7));
    assertThat(lease.edition()).isEqualTo(1);
    assertThat(lease.position()).isEqualTo(9);
    assertThat(lease.of("two").number()).isEqualTo(7);
    assertThatNullPointerException().isThrownBy(() -> lease.of("three"));
  }

  @Test
  void saved_it_stands_elsewhere_at_one_position_and_under_the_same_fence() {
    var saved = lease.savedIn(Map.of("one", "one.4.2-1", "two", "two.7.2-1"), 30);
    assertThat(saved.fence()).isEqualTo(2);
    assertThat(saved.position()).isEqualTo(30);
    assertThat(saved.of("one")).isEqualTo(new Generation("one", 4, 1, 30, "one.4.2-1"));
  }

  @Test
  void a_collection_that_is_not_named_stays() {
    assertThat(lease.savedIn(Map.of(), 30).of("one").collection()).isEqualTo("one.4.1-1");
  }
}
