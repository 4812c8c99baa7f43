package io.saleslore.app.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import io.saleslore.query.timingpatterns.AdvisedTime;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T11:20:00Z");

  private static AdvisedTime advised(
      @Nullable String weekday, @Nullable Integer hour, @Nullable String partOfDay) {
    return new AdvisedTime(
        weekday,
        hour,
        partOfDay,
        null,
        40,
        new PercentInterval(35, 45),
        Evidence.of(200, MarketersBand.FROM_20_TO_49),
        "weekday-hour",
        "");
  }

  @Test
  void the_hour_is_that_of_the_customers_day() {
    assertThat(AnswerTime.next(advised("tue", 10, null), MONDAY_NOON, BERLIN))
        .contains(Instant.parse("2026-03-03T09:00:00Z"));
  }

  @Test
  void of_a_part_of_the_day_its_first_hour_is_next() {
    assertThat(AnswerTime.next(advised("mon", null, "afternoon"), MONDAY_NOON, BERLIN))
        .contains(Instant.parse("2026-03-02T13:00:00Z"));
    assertThat(AnswerTime.next(advised("mon", null, "morning"), MONDAY_NOON, BERLIN))
        .contains(Instant.parse("2026-03-09T05:00:00Z"));
  }

  @Test
  void where_it_is_the_best_time_already_it_is_now() {
    assertThat(AnswerTime.next(advised("mon", 12, null), MONDAY_NOON, BERLIN))
        .contains(MONDAY_NOON);
  }

  @Test
  void where_no_time_is_shown_to_be_better_none_is_named() {
    assertThat(AnswerTime.next(null, MONDAY_NOON, BERLIN)).isEmpty();
  }
}
