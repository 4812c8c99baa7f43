package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.kernel.vocabulary.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** When two people write to each other, by the customer's clock, and how soon they answer. */
final class Correspondence {
  private static final Map<Gap, Integer> GAPS =
      new EnumMap<>(
          Map.of(
              Gap.ONE_DAY, 20,
              Gap.TWO_DAYS, 15,
              Gap.THREE_DAYS, 30,
              Gap.FROM_4_TO_6_DAYS, 10,
              Gap.ONE_WEEK, 25));

  private final Draw draw;
  private final PlantedEffect effect;
  private final Supplier<String> reminder;
  private final Tally tally;
  private final List<ChatForm.Line> lines = new ArrayList<>();
  private LocalDateTime now;

  Correspondence(
      Draw draw,
      PlantedEffect effect,
      Supplier<String> reminder,
      Tally tally,
      LocalDateTime start) {
    this.draw = draw;
    this.effect = effect;
    this.reminder = reminder;
    this.tally = tally;
    this.now = start;
  }

  /** When something was sent, and whether an answer came within a day. */
  record Sent(LocalDateTime at, boolean replied) {}

  /** The marketer writes at the next hour that suits; time goes on to the customer's answer. */
  Sent send(List<String> texts) {
    var start = nextSlot();
    write(start, texts);
    boolean replied = draw.chance(effect.replied(weekday(start), start.getHour()));
    tally.sent(weekday(start), start.getHour(), replied);
    if (replied) {
      now = now.plusMinutes(draw.between(3, 20 * 60));
    } else if (draw.chance(0.45)) {
      followUp(1);
    } else {
      now = now.plusMinutes(draw.between(26 * 60, 70 * 60));
    }
    now = wakingHour(now);
    return new Sent(start, replied);
  }

  /** The customer answers now. */
  void answer(String text) {
    lines.add(new ChatForm.Line(now, Speaker.CUSTOMER, text));
  }

  LocalDateTime now() {
    return now;
  }

  void pause(int days) {
    now = now.plusDays(days);
  }

  List<ChatForm.Line> lines() {
    return lines;
  }

  private void followUp(int attempt) {
    var gap = draw.oneOf(GAPS);
    var start = now.plusDays(days(gap)).truncatedTo(ChronoUnit.DAYS).withHour(hour(attempt));
    write(start.plusMinutes(draw.between(0, 50)), List.of(reminder.get()));
    boolean replied = draw.chance(effect.replied(gap));
    tally.sent(weekday(start), start.getHour(), replied);
    tally.followedUp(gap, attempt, replied);
    if (replied) {
      now = now.plusMinutes(draw.between(3, 16 * 60));
    } else if (attempt == 1 && draw.chance(0.3)) {
      followUp(2);
    } else {
      now = now.plusMinutes(draw.between(26 * 60, 60 * 60));
    }
  }

  /** Follow-ups keep to hours of their own, so that what is planted for them moves no other. */
  private static int hour(int attempt) {
    return 15 + 2 * attempt;
  }

  private void write(LocalDateTime start, List<String> texts) {
    now = start;
    for (var text : texts) {
      lines.add(new ChatForm.Line(now, Speaker.MARKETER, text));
      now = now.plusSeconds(draw.between(20, 90));
    }
    now = lines.getLast().at();
  }

  private LocalDateTime nextSlot() {
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

  /** Nobody answers at night: they answer at half past seven. */
  private static LocalDateTime wakingHour(LocalDateTime at) {
    if (at.getHour() >= 22) {
      return at.truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(7).withMinute(30);
    }
    return at.getHour() < 7 ? at.withHour(7).withMinute(30) : at;
  }

  private static Weekday weekday(LocalDateTime at) {
    return Weekday.values()[at.getDayOfWeek().ordinal()];
  }
}
