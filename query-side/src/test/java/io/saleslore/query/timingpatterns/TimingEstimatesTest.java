package io.saleslore.query.timingpatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.query.Releases;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingEstimatesTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  /** 30 of 100 together, a prior worth 1 / (1/102 + 1/20) cases. */
  @Test
  void gaps_are_shrunk_to_all_of_them_together() {
    var releases = new Releases(1, 1);
    followUp(releases, "1", 60, 12);
    followUp(releases, "3", 40, 18);
    var estimates =
        TimingEstimates.ofFollowUps(Folded.snapshot(new TimingPatterns(), 1, releases.all()));
    double prior = 1 / (1 / 102.0 + 1 / PriorStrength.UNLEARNED);
    assertThat(estimates).extracting(each -> each.cell().id()).containsExactly("gap:1", "gap:3");
    assertThat(estimates.getLast().trials()).isEqualTo(new Trials(18, 40));
    assertThat(estimates.getLast().estimate().mean())
        .isEqualTo((18 + prior * 31 / 102) / (40 + prior), within(1e-12));
  }

  @Test
  void hours_answer_where_they_hold_half_of_all_or_more() {
    var releases = new Releases(1, 1);
    message(releases, Level.CROWD, "tue", "9", 20, 5);
    message(releases, Level.CROWD, "tue", "10", 30, 15);
    message(releases, Level.PARENT, "tue", "morning", 50, 10);
    assertThat(messages(releases)).containsExactly("weekday-hour:tue/10", "weekday-hour:tue/9");
    message(releases, Level.PARENT, "tue", "morning", 1, 0);
    assertThat(messages(releases)).containsExactly("weekday-part-of-day:tue/morning");
  }

  @Test
  void an_hour_is_shrunk_to_its_part_of_the_day() {
    var releases = new Releases(1, 1);
    message(releases, Level.CROWD, "tue", "9", 40, 4);
    message(releases, Level.CROWD, "tue", "10", 40, 36);
    message(releases, Level.CROWD, "fri", "15", 40, 4);
    var estimates =
        TimingEstimates.ofMessages(Folded.snapshot(new TimingPatterns(), 1, releases.all()));
    double nine = mean(estimates, "weekday-hour:tue/9");
    double fifteen = mean(estimates, "weekday-hour:fri/15");
    assertThat(nine).isBetween(0.1, 0.5);
    assertThat(nine).as("the same 4 of 40, in a better part of day").isGreaterThan(fifteen);
  }

  @Test
  void of_nothing_there_are_none() {
    var nothing = Folded.snapshot(new TimingPatterns(), 1, List.of());
    assertThat(TimingEstimates.ofMessages(nothing)).isEmpty();
    assertThat(TimingEstimates.ofFollowUps(nothing)).isEmpty();
  }

  @Test
  void twenty_messages_known_within_forty_points_may_be_spoken_of() {
    var cell = io.saleslore.query.evidence.Cells.of("gap", "3").cell();
    var estimate = BetaEstimate.ofMean(0.4, 60);
    assertThat(new TimingEstimate(cell, new Trials(8, 20), estimate).isKnown()).isTrue();
    assertThat(new TimingEstimate(cell, new Trials(8, 19), estimate).isKnown()).isFalse();
    assertThat(new TimingEstimate(cell, new Trials(8, 20), BetaEstimate.ofMean(0.4, 10)).isKnown())
        .isFalse();
  }

  private static double mean(List<TimingEstimate> estimates, String id) {
    return estimates.stream()
        .filter(each -> each.cell().id().equals(id))
        .findFirst()
        .orElseThrow()
        .estimate()
        .mean();
  }

  private static List<String> messages(Releases releases) {
    return TimingEstimates.ofMessages(Folded.snapshot(new TimingPatterns(), 1, releases.all()))
        .stream()
        .map(each -> each.cell().id())
        .toList();
  }

  private static void followUp(Releases releases, String gap, int sent, int replied) {
    releases.release(
        FactKind.FOLLOW_UP,
        Level.CROWD,
        MARCH,
        List.of(gap, "1"),
        Map.of(Count.SENT, sent, Count.REPLIED, replied));
  }

  private static void message(
      Releases releases, Level level, String weekday, String when, int sent, int replied) {
    releases.release(
        FactKind.MESSAGE_TIMING,
        level,
        MARCH,
        List.of(weekday, when),
        Map.of(Count.SENT, sent, Count.REPLIED, replied));
  }
}
