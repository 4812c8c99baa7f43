package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseGroupTest {
  private static final Crowd CROWD =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");

  @Test
  void a_release_is_the_sum_of_its_facts_and_names_none() {
    var facts =
        List.of(
            SampleFact.of(1).counting(Count.TRIED, Count.EASED).held(),
            SampleFact.of(2).counting(Count.TRIED, Count.DECIDED, Count.WON).held(),
            SampleFact.of(3).counting(Count.TRIED, Count.DECIDED).held());
    var release = new ReleaseGroup(CROWD, facts, 12).released(policy(4), 17);
    assertThat(release.edition()).isEqualTo(4);
    assertThat(release.number()).isEqualTo(17);
    assertThat(release.crowd()).isEqualTo(CROWD);
    assertThat(release.counts())
        .isEqualTo(Map.of(Count.TRIED, 3, Count.EASED, 1, Count.DECIDED, 2, Count.WON, 1));
    assertThat(release.marketers()).isEqualTo(MarketersBand.FROM_10_TO_19);
    assertThat(release.toString()).doesNotContain("m1", "c1");
  }

  @Test
  void what_no_fact_says_yes_to_counts_zero() {
    var crowd = new Crowd(FactKind.MESSAGE_TIMING, Level.CROWD, List.of("mon", "9"));
    var facts = List.of(SampleFact.of(1).counting(Count.SENT).held());
    assertThat(new ReleaseGroup(crowd, facts, 5).released(policy(1), 0).counts())
        .isEqualTo(Map.of(Count.SENT, 1, Count.REPLIED, 0));
  }

  @Test
  void its_month_is_that_of_the_middle_fact() {
    assertThat(month(1, 1, 2, 3, 3)).isEqualTo(YearMonth.of(2026, 2));
    assertThat(month(1, 1, 1, 3)).isEqualTo(YearMonth.of(2026, 1));
    assertThat(month(1, 2)).as("the earlier one of two").isEqualTo(YearMonth.of(2026, 1));
    assertThat(month(7)).isEqualTo(YearMonth.of(2026, 7));
  }

  private static YearMonth month(int... months) {
    var facts =
        IntStream.range(0, months.length)
            .mapToObj(i -> SampleFact.of(i).in(months[i]).held())
            .toList();
    return new ReleaseGroup(CROWD, facts, 10).released(policy(1), 0).month();
  }

  private static GatePolicy policy(int edition) {
    return new GatePolicy(
        new ReleaseThreshold(10), new byte[16], GatePolicy.DEFAULT_WAITING, edition);
  }
}
