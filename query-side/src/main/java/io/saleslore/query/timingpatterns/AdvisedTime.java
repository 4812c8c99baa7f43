package io.saleslore.query.timingpatterns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time or gap that differs from the others.
 *
 * @param hour in the customer's time
 * @param gap whole days since the last message that went unanswered
 * @param rate how often it is answered within 24 hours, in per cent
 * @param level what it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdvisedTime(
    @Nullable String weekday,
    @Nullable Integer hour,
    @Nullable String partOfDay,
    @Nullable String gap,
    int rate,
    PercentInterval interval,
    Evidence evidence,
    String level,
    String why) {

  static AdvisedTime of(TimingEstimate estimate) {
    var codes = TimingPattern.of(estimate.cell());
    var rate = estimate.rate();
    return new AdvisedTime(
        codes.weekday(),
        codes.hour(),
        codes.partOfDay(),
        codes.gap(),
        rate.rate(),
        rate.interval(),
        estimate.evidence(),
        codes.by(),
        "Answered within a day in %s: %s."
            .formatted(PlainWords.rate(rate), PlainWords.evidence(estimate.evidence())));
  }

  /** As a marketer would say it. */
  String inWords() {
    return "%s: %d of 100 are answered within a day (%s)"
        .formatted(when(), rate, PlainWords.between(new RoundedRate(rate, interval)));
  }

  private String when() {
    if (gap != null) {
      return gap.equals("1") ? "Follow-up after 1 day" : "Follow-up after " + gap + " days";
    }
    var day = weekday == null ? "" : day(weekday);
    if (hour == null) {
      return day + " " + partOfDay;
    }
    int twelve = hour % 12 == 0 ? 12 : hour % 12;
    return "%s %d %s".formatted(day, twelve, hour < 12 ? "AM" : "PM");
  }

  private static String day(String weekday) {
    return DayOfWeek.of(Weekday.of(weekday).ordinal() + 1)
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
