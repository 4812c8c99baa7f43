package io.saleslore.query.markettrends;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.readmodel.Node;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketTrendsTest {
  @Test
  void crowds_and_parents_of_a_month_are_summed_and_shown_in_bands() {
    var releases =
        List.of(
            raised(0, Level.CROWD, List.of("budget", "retail"), 3, 30),
            raised(1, Level.PARENT, List.of("budget"), 3, 25),
            raised(2, Level.CROWD, List.of("budget", "retail"), 4, 12));
    assertThat(
            Node.snapshot(new MarketTrends(), 1, releases).cells().values().stream()
                .map(MarketTrend::of))
        .containsExactlyInAnyOrder(
            trend("2026-03", null, CasesBand.FROM_50_TO_99),
            trend("2026-03", "retail", CasesBand.FROM_20_TO_49),
            trend("2026-04", null, CasesBand.FROM_10_TO_19),
            trend("2026-04", "retail", CasesBand.FROM_10_TO_19));
  }

  private static MarketTrend trend(String month, @Nullable String industry, CasesBand raised) {
    return new MarketTrend(month, "budget", industry, raised, MarketersBand.FROM_10_TO_19);
  }

  private static PatternReleased raised(
      long number, Level level, List<String> codes, int month, int raised) {
    return new PatternReleased(
        1,
        number,
        FactKind.CONCERN_BY_INDUSTRY,
        level,
        codes,
        Map.of(Count.RAISED, raised),
        YearMonth.of(2026, month),
        MarketersBand.FROM_10_TO_19);
  }
}
