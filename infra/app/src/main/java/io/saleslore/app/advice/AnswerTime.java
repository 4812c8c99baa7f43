package io.saleslore.app.advice;

import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.query.timingpatterns.AdvisedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When an advised time comes next. */
final class AnswerTime {
  private static final int HOURS_OF_A_WEEK = 7 * 24;

  private AnswerTime() {}

  /** The next such time for the customer: now where it is now; nothing where none is advised. */
  static Optional<Instant> next(@Nullable AdvisedTime advised, Instant now, ZoneId customers) {
    if (advised == null) {
      return Optional.empty();
    }
    var hour = now.atZone(customers).truncatedTo(ChronoUnit.HOURS);
    return IntStream.range(0, HOURS_OF_A_WEEK)
        .mapToObj(hour::plusHours)
        .filter(each -> isAdvised(advised, each))
        .findFirst()
        .map(ZonedDateTime::toInstant)
        .map(each -> each.isBefore(now) ? now : each);
  }

  private static boolean isAdvised(AdvisedTime advised, ZonedDateTime time) {
    return isDay(advised.weekday(), time) && isHour(advised, time);
  }

  private static boolean isDay(@Nullable String weekday, ZonedDateTime time) {
    return weekday == null || Weekday.of(weekday).ordinal() + 1 == time.getDayOfWeek().getValue();
  }

  private static boolean isHour(AdvisedTime advised, ZonedDateTime time) {
    Integer hour = advised.hour();
    return hour == null
        ? PartOfDay.of(time.getHour()).code().equals(advised.partOfDay())
        : hour == time.getHour();
  }
}
