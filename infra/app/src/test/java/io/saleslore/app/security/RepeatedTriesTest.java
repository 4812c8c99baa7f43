package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.security.RepeatedTries.Try;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedTriesTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:20Z");
  private static final Try ONE = new Try("bob", "MARKETER", "GET", "/api/v1/gate", 403);
  private static final Try OTHER = new Try("bob", "MARKETER", "POST", "/api/v1/gate", 403);

  private final RepeatedTries tries = new RepeatedTries();

  @Test
  void ten_thousand_tries_in_a_minute_are_two_entries() {
    tries.over(NOW);
    long first = 0;
    for (int each = 0; each < 10_000; each++) {
      first += tries.isFirst(ONE) ? 1 : 0;
    }
    assertThat(first).isOne();
    assertThat(tries.over(NOW.plusSeconds(39))).isEmpty();
    assertThat(tries.over(NOW.plusSeconds(40))).isEqualTo(Map.of(ONE, 9_999));
    assertThat(tries.over(NOW.plusSeconds(100))).isEmpty();
  }

  @Test
  void another_operation_and_another_minute_count_for_themselves() {
    tries.over(NOW);
    assertThat(tries.isFirst(ONE)).isTrue();
    assertThat(tries.isFirst(OTHER)).isTrue();
    assertThat(tries.over(NOW.plusSeconds(60))).isEmpty();
    assertThat(tries.isFirst(ONE)).isTrue();
  }

  @Test
  void what_was_repeated_is_told_when_the_platform_stops() {
    tries.over(NOW);
    tries.isFirst(ONE);
    tries.isFirst(ONE);
    assertThat(tries.all()).isEqualTo(Map.of(ONE, 1));
  }
}
