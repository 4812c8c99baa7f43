package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.SenselessField;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlausibleTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void what_is_not_said_happens_now() {
    assertThat(PlausibleTime.orNow("at", null, () -> NOW)).isEqualTo(NOW);
  }

  @Test
  void a_clock_may_be_a_day_ahead_and_no_more() {
    var tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(PlausibleTime.checked("at", tomorrow, NOW)).isEqualTo(tomorrow);
    assertThatThrownBy(() -> PlausibleTime.checked("at", tomorrow.plusMillis(1), NOW))
        .isInstanceOf(SenselessField.class)
        .hasMessage("at is in the future");
  }

  @Test
  void nothing_happened_before_this_century() {
    var earliest = Instant.parse("2000-01-01T00:00:00Z");
    assertThat(PlausibleTime.checked("at", earliest, NOW)).isEqualTo(earliest);
    assertThatThrownBy(() -> PlausibleTime.checked("at", earliest.minusMillis(1), NOW))
        .isInstanceOf(SenselessField.class)
        .hasMessage("at is before the year 2000");
  }
}
