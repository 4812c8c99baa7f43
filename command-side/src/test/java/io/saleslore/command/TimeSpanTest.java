package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSpanTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_single_event_is_its_first_and_its_last() {
    assertThat(TimeSpan.at(NINE)).isEqualTo(new TimeSpan(NINE, NINE));
  }

  @Test
  void spans_are_joined_in_either_order() {
    assertThat(TimeSpan.at(NOON).with(TimeSpan.at(NINE))).isEqualTo(new TimeSpan(NINE, NOON));
    assertThat(TimeSpan.at(NINE).with(TimeSpan.at(NOON))).isEqualTo(new TimeSpan(NINE, NOON));
  }

  @Test
  void a_span_inside_another_changes_nothing() {
    var day = new TimeSpan(NINE, NOON);
    assertThat(day.with(TimeSpan.at(TEN))).isEqualTo(day);
    assertThat(TimeSpan.at(TEN).with(day)).isEqualTo(day);
  }
}
