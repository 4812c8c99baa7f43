package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActivityIntervalTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_single_event_is_its_first_and_its_last() {
    assertThat(ActivityInterval.at(NINE)).isEqualTo(new ActivityInterval(NINE, NINE));
  }

  @Test
  void spans_are_joined_in_either_order() {
    assertThat(ActivityInterval.at(NOON).with(ActivityInterval.at(NINE)))
        .isEqualTo(new ActivityInterval(NINE, NOON));
    assertThat(ActivityInterval.at(NINE).with(ActivityInterval.at(NOON)))
        .isEqualTo(new ActivityInterval(NINE, NOON));
  }

  @Test
  void a_span_inside_another_changes_nothing() {
    var day = new ActivityInterval(NINE, NOON);
    assertThat(day.with(ActivityInterval.at(TEN))).isEqualTo(day);
    assertThat(ActivityInterval.at(TEN).with(day)).isEqualTo(day);
  }
}
