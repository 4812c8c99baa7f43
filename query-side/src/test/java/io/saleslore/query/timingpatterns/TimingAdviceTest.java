package io.saleslore.query.timingpatterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.query.Releases;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimingAdviceTest {
  private static final List<String> GAPS = List.of("1", "2", "3", "4-6", "7");

  @Test
  void the_customers_tuesday_morning_and_friday_afternoon_are_shown() {
    var messages = world(61, true).messages();
    assertThat(messages.differenceShown()).isTrue();
    var best = Objects.requireNonNull(messages.best());
    assertThat(best.weekday() + " " + best.hour()).isEqualTo("tue 10");
    assertThat(best.rate()).isBetween(36, 44);
    assertThat(best.interval().low()).isLessThan(best.rate());
    assertThat(best.level()).isEqualTo("weekday-hour");
    var worst = Objects.requireNonNull(messages.worst());
    assertThat(worst.weekday() + " " + worst.hour()).isEqualTo("fri 15");
    assertThat(messages.sentence())
        .startsWith("Tuesday 10 AM: ")
        .contains("Friday 3 PM: ")
        .contains("more often than at other times together");
    assertThat(best.why()).contains("Answered within a day in ", " in 100)", " colleagues");
  }

  @Test
  void three_days_are_shown_to_be_the_better_gap() {
    var followUps = world(62, true).followUps();
    assertThat(Objects.requireNonNull(followUps.best()).gap()).isEqualTo("3");
    assertThat(followUps.sentence()).startsWith("Follow-up after 3 days: ");
  }

  @Test
  void without_an_effect_hardly_ever_a_time_or_a_gap_is_advised() {
    int times = 0;
    int gaps = 0;
    for (int seed = 0; seed < 100; seed++) {
      var advice = world(2_000 + seed, false);
      times += advice.messages().differenceShown() ? 1 : 0;
      gaps += advice.followUps().differenceShown() ? 1 : 0;
    }
    assertThat(times).as("times advised in 100 worlds without any").isLessThanOrEqualTo(5);
    assertThat(gaps).as("gaps advised in 100 worlds without any").isLessThanOrEqualTo(5);
  }

  @Test
  void that_no_difference_is_shown_is_said() {
    var messages = world(2_000, false).messages();
    assertThat(messages.differenceShown()).isFalse();
    assertThat(messages.best()).isNull();
    assertThat(messages.sentence()).startsWith("No difference is shown");
  }

  @Test
  void where_hours_are_hidden_the_part_of_day_answers() {
    var releases = new Releases(63, 1);
    var month = YearMonth.of(2026, 1);
    for (var weekday : List.of("mon", "tue", "wed", "thu", "fri")) {
      for (var part : List.of("morning", "midday", "afternoon")) {
        boolean best = weekday.equals("tue") && part.equals("morning");
        int replied = best ? 220 : 100;
        releases.release(
            FactKind.MESSAGE_TIMING,
            io.saleslore.kernel.release.Level.PARENT,
            month,
            List.of(weekday, part),
            java.util.Map.of(
                io.saleslore.kernel.release.Count.SENT,
                400,
                io.saleslore.kernel.release.Count.REPLIED,
                replied));
      }
    }
    var messages = advice(releases).messages();
    var best = Objects.requireNonNull(messages.best());
    assertThat(best.hour()).isNull();
    assertThat(best.partOfDay()).isEqualTo("morning");
    assertThat(messages.sentence()).startsWith("Tuesday morning: ");
  }

  @Test
  void of_nothing_it_says_that_there_is_not_enough_evidence() {
    var advice = advice(new Releases(64, 1));
    assertThat(advice.messages().notEnoughEvidence()).isTrue();
    assertThat(advice.followUps().sentence()).startsWith("Not enough evidence");
  }

  private static TimingAdvice world(int seed, boolean planted) {
    var releases = new Releases(seed, 1);
    for (int month = 1; month <= 8; month++) {
      var when = YearMonth.of(2025, month);
      for (var weekday : List.of(Weekday.values()).subList(0, 5)) {
        for (int hour = 8; hour <= 15; hour++) {
          var codes = List.of(weekday.code(), Integer.toString(hour));
          boolean special =
              codes.equals(List.of("tue", "10")) || codes.equals(List.of("fri", "15"));
          double rate = !special || !planted ? 0.27 : hour == 10 ? 0.40 : 0.15;
          releases.drawn(FactKind.MESSAGE_TIMING, when, codes, special ? 90 : 14, rate);
        }
      }
      for (var gap : GAPS) {
        double rate = planted && gap.equals("3") ? 0.35 : planted && gap.equals("7") ? 0.2 : 0.27;
        releases.drawn(FactKind.FOLLOW_UP, when, List.of(gap, "1"), 60, rate);
      }
    }
    return advice(releases);
  }

  private static TimingAdvice advice(Releases releases) {
    return TimingAdvice.of(Folded.snapshot(new TimingPatterns(), 1, releases.all()));
  }
}
