package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.simulate.truth.CrowdTally;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What two people write to each other, by the customer's clock, and how soon they answer. */
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
  private final WritingTimes times;
  private final PlantedEffect effect;
  private final Supplier<String> reminder;
  private final CrowdTally tally;
  private final List<ChatForm.Line> lines = new ArrayList<>();
  private LocalDateTime now;

  Correspondence(
      Draw draw,
      PlantedEffect effect,
      Supplier<String> reminder,
      CrowdTally tally,
      LocalDateTime start) {
    this.draw = draw;
    this.times = new WritingTimes(draw);
    this.effect = effect;
    this.reminder = reminder;
    this.tally = tally;
    this.now = start;
  }

  /** When something was sent, and whether an answer came within a day. */
  record SentMessage(LocalDateTime at, boolean replied) {}

  /** The marketer writes at the next hour that suits; time goes on to the customer's answer. */
  SentMessage send(List<String> texts) {
    var start = times.nextSlot(now);
    write(start, texts);
    boolean replied = draw.chance(effect.replied(WritingTimes.weekday(start), start.getHour()));
    tally.sent(WritingTimes.weekday(start), start.getHour(), replied);
    if (replied) {
      now = now.plusMinutes(draw.between(3, 20 * 60));
    } else if (draw.chance(0.45)) {
      followUp(1);
    } else {
      now = now.plusMinutes(draw.between(26 * 60, 70 * 60));
    }
    now = WritingTimes.wakingHour(now);
    return new SentMessage(start, replied);
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
    var start = times.followUp(now, gap, attempt);
    write(start.plusMinutes(draw.between(0, 50)), List.of(reminder.get()));
    boolean replied = draw.chance(effect.replied(gap));
    tally.sent(WritingTimes.weekday(start), start.getHour(), replied);
    tally.followedUp(gap, attempt, replied);
    if (replied) {
      now = now.plusMinutes(draw.between(3, 16 * 60));
    } else if (attempt == 1 && draw.chance(0.3)) {
      followUp(2);
    } else {
      now = now.plusMinutes(draw.between(26 * 60, 60 * 60));
    }
  }

  private void write(LocalDateTime start, List<String> texts) {
    now = start;
    for (var text : texts) {
      lines.add(new ChatForm.Line(now, Speaker.MARKETER, text));
      now = now.plusSeconds(draw.between(20, 90));
    }
    now = lines.getLast().at();
  }
}
