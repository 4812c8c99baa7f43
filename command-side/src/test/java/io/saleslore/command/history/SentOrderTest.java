package io.saleslore.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SentOrderTest {
  private final SentOrder order = new SentOrder();

  @Test
  void places_are_by_time_and_come_with_all_of_their_second() {
    sent(7, "09:00:05");
    sent(8, "09:00:03.200");
    sent(9, "09:00:03.100");
    sent(10, "09:00:09");
    sent(11, "09:00:03");
    assertThat(order.count()).isEqualTo(5);
    assertThat(order.slice(0, 1)).isEqualTo(slice(0, 8, 9, 11));
    assertThat(order.slice(1, 2)).isEqualTo(slice(1, 8, 9, 11));
    assertThat(order.slice(2, 4)).isEqualTo(slice(2, 7, 8, 9, 11));
    assertThat(order.slice(3, 5)).isEqualTo(slice(0, 7, 10));
    assertThat(order.slice(5, 5)).isEqualTo(slice(0));
  }

  @Test
  void there_are_as_many_as_come() {
    for (int i = 0; i < 10_000; i++) {
      order.add(Instant.ofEpochSecond(1_700_000_000L - i), i);
    }
    assertThat(order.slice(0, 10_000).numbers()).hasSize(10_000);
    assertThat(order.slice(2, 3).numbers()).containsExactly(9_997L);
  }

  private void sent(long number, String time) {
    order.add(Instant.parse("2026-03-01T" + time + "Z"), number);
  }

  private static SentTimeRange slice(int before, long... numbers) {
    return new SentTimeRange(
        LongStream.of(numbers).boxed().collect(Collectors.toCollection(TreeSet::new)), before);
  }
}
