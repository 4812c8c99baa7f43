package io.saleslore.query.timingpatterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingPatternsTest {
  @Test
  void an_hour_counts_for_its_part_of_the_day_and_a_part_for_no_hour() {
    assertThat(
            shown(
                sent(0, FactKind.MESSAGE_TIMING, Level.CROWD, List.of("tue", "10"), 20, 8),
                sent(1, FactKind.MESSAGE_TIMING, Level.CROWD, List.of("tue", "9"), 20, 4),
                sent(2, FactKind.MESSAGE_TIMING, Level.PARENT, List.of("tue", "morning"), 40, 8)))
        .containsExactlyInAnyOrder("tue 10 40", "tue 9 20", "tue morning 25");
  }

  @Test
  void a_follow_up_counts_for_its_gap_and_a_gap_for_no_attempt() {
    assertThat(
            shown(
                sent(0, FactKind.FOLLOW_UP, Level.CROWD, List.of("3", "1"), 20, 7),
                sent(1, FactKind.FOLLOW_UP, Level.CROWD, List.of("3", "5-plus"), 20, 1),
                sent(2, FactKind.FOLLOW_UP, Level.PARENT, List.of("3"), 40, 20)))
        .containsExactlyInAnyOrder("3 1 35", "3 5-plus 5", "3 35");
  }

  private static List<String> shown(PatternReleased... releases) {
    return Folded.snapshot(new TimingPatterns(), 1, List.of(releases)).cells().values().stream()
        .map(TimingPattern::of)
        .map(TimingPatternsTest::text)
        .toList();
  }

  private static String text(TimingPattern pattern) {
    var replied = pattern.replied();
    return java.util.stream.Stream.of(
            pattern.weekday(),
            pattern.hour(),
            pattern.partOfDay(),
            pattern.gap(),
            pattern.attempt(),
            replied == null ? null : replied.rate())
        .filter(java.util.Objects::nonNull)
        .map(String::valueOf)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static PatternReleased sent(
      long number, FactKind kind, Level level, List<String> codes, int sent, int replied) {
    return new PatternReleased(
        1,
        number,
        kind,
        level,
        codes,
        Map.of(Count.SENT, sent, Count.REPLIED, replied),
        YearMonth.of(2026, 3),
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
