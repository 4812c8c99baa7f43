package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentOrderTest {
  @Test
  void places_are_by_time_and_equal_times_by_their_coming() {
    var order = new SentOrder();
    for (int i = 0; i < 1_000; i++) {
      order.add(Instant.ofEpochSecond(1_700_000_000L + (i % 2 == 0 ? 5 : 3)));
    }
    assertThat(order.count()).isEqualTo(1_000);
    assertThat(order.at(0, 2)).isEqualTo(Map.of(1, 0, 3, 1));
    assertThat(order.at(499, 501)).isEqualTo(Map.of(999, 0, 0, 1));
    assertThat(order.at(1_000, 1_000)).isEmpty();
  }
}
