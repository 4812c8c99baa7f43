package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When people write to each other, by the customer's clock. */
record WritingTimes(Draw draw) {
  /**
   * The next hour that suits the marketer; now and then one of those that something is planted for.
   */
  LocalDateTime nextSlot(LocalDateTime now) {
    var weekday = draw.oneOf(List.of(DayOfWeek.values()).subList(0, 5));
    int hour = draw.between(8, 15);
    if (draw.chance(0.3)) {
      var planted = draw.oneOf(PlantedEffect.SLOTS);
      weekday = DayOfWeek.of(planted.weekday().ordinal() + 1);
      hour = planted.hour();
    }
    return now.truncatedTo(ChronoUnit.DAYS)
        .plusDays(1)
        .with(TemporalAdjusters.nextOrSame(weekday))
        .withHour(hour)
        .plusSeconds(draw.between(0, 50 * 60));
  }

  /** Follow-ups keep to hours of their own, so that what is planted for them moves no other. */
  LocalDateTime followUp(LocalDateTime now, Gap gap, int attempt) {
    return now.plusDays(days(gap)).truncatedTo(ChronoUnit.DAYS).withHour(15 + 2 * attempt);
  }

  /** Nobody answers at night: they answer at half past seven. */
  static LocalDateTime wakingHour(LocalDateTime at) {
    if (at.getHour() >= 22) {
      return at.truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(7).withMinute(30);
    }
    return at.getHour() < 7 ? at.withHour(7).withMinute(30) : at;
  }

  static Weekday weekday(LocalDateTime at) {
    return Weekday.values()[at.getDayOfWeek().ordinal()];
  }

  private int days(Gap gap) {
    return switch (gap) {
      case ONE_DAY -> 1;
      case TWO_DAYS -> 2;
      case THREE_DAYS -> 3;
      case FROM_4_TO_6_DAYS -> draw.between(4, 6);
      case ONE_WEEK -> 7;
      case SAME_DAY, FROM_8_TO_14_DAYS, FROM_15_TO_30_DAYS, OVER_30_DAYS ->
          throw new IllegalArgumentException("not among the gaps that are drawn");
    };
  }
}
