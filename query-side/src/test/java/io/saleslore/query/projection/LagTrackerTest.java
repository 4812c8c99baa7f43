package io.saleslore.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LagTrackerTest {
  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");

  private final LagTracker lags = new LagTracker(30);

  @Test
  void a_read_model_that_stands_still_while_releases_come_is_noticed() {
    assertThat(note(5, 3, 0).isStalled()).isFalse();
    assertThat(note(5, 3, 29).isStalled()).isFalse();
    assertThat(note(5, 9, 30)).isEqualTo(new Lag(Duration.ofSeconds(30), true));
  }

  @Test
  void one_that_moves_is_late_and_does_not_stand_still() {
    note(5, 3, 0);
    assertThat(note(6, 8, 40)).isEqualTo(new Lag(Duration.ofSeconds(40), false));
  }

  @Test
  void one_that_holds_everything_is_not_late_and_begins_anew_when_it_falls_behind() {
    note(5, 3, 0);
    assertThat(note(8, 0, 40)).isEqualTo(new Lag(Duration.ZERO, false));
    assertThat(note(8, 1, 60)).isEqualTo(new Lag(Duration.ZERO, false));
  }

  @Test
  void one_that_is_being_built_does_not_stand_still() {
    lags.note("view", -1, 10, true, START);
    assertThat(lags.note("view", -1, 10, true, START.plusSeconds(90)).isStalled()).isFalse();
    assertThat(lags.note("view", -1, 10, false, START.plusSeconds(120)).isStalled()).isTrue();
  }

  @Test
  void each_read_model_lags_for_itself() {
    lags.note("one", 5, 3, false, START);
    assertThat(lags.note("other", 5, 3, false, START.plusSeconds(60)).behind()).isZero();
  }

  private Lag note(long position, long missing, int second) {
    return lags.note("view", position, missing, false, START.plusSeconds(second));
  }
}
