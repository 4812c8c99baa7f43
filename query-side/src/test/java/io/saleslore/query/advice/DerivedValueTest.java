package io.saleslore.query.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivedValueTest {
  private final AtomicInteger derived = new AtomicInteger();
  private final DerivedValue<Integer> value = new DerivedValue<>();

  @Test
  void it_is_derived_once_from_the_same_sources() {
    var source = new Object();
    assertThat(value.get(derived::incrementAndGet, source)).isEqualTo(1);
    assertThat(value.get(derived::incrementAndGet, source)).isEqualTo(1);
  }

  @Test
  void it_is_derived_anew_when_one_source_is_another() {
    var one = new Object();
    var other = new Object();
    assertThat(value.get(derived::incrementAndGet, one, one)).isEqualTo(1);
    assertThat(value.get(derived::incrementAndGet, one, other)).isEqualTo(2);
    assertThat(value.get(derived::incrementAndGet, one, one)).isEqualTo(3);
  }

  /** Snapshots are large: to compare them would cost more than to see that they are others. */
  @Test
  void equal_sources_are_not_the_same() {
    List<String> one = new ArrayList<>(List.of("snapshot"));
    List<String> other = new ArrayList<>(List.of("snapshot"));
    assertThat(value.get(derived::incrementAndGet, one)).isEqualTo(1);
    assertThat(value.get(derived::incrementAndGet, other)).isEqualTo(2);
  }
}
