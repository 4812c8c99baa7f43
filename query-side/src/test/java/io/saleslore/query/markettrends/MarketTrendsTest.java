package io.saleslore.query.markettrends;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.readmodel.Folded;
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
            raised(2, Level.CROWD, List.of("budget", "retail"), 4, 12),
            won(3, Level.CROWD, List.of("retail", "1-4-weeks"), 4, 20, 17),
            won(4, Level.PARENT, List.of("retail"), 4, 20, 3));
    assertThat(
            Folded.snapshot(new MarketTrends(), 1, releases).cells().values().stream()
                .map(MarketTrend::of))
        .containsExactlyInAnyOrder(
            trend("2026-03", null, CasesBand.FROM_50_TO_99),
            trend("2026-03", "retail", CasesBand.FROM_20_TO_49),
            trend("2026-04", null, CasesBand.FROM_10_TO_19),
            trend("2026-04", "retail", CasesBand.FROM_10_TO_19),
            deals("month-deals", null),
            deals("month-deals-industry", "retail"));
  }

  private static MarketTrend deals(String by, @Nullable String industry) {
    var won = new RoundedRate(50, new RoundedRate.PercentInterval(35, 65));
    return new MarketTrend(by, "2026-04", null, industry, won, evidence(CasesBand.FROM_20_TO_49));
  }

  private static Evidence evidence(CasesBand cases) {
    return new Evidence(cases, MarketersBand.FROM_10_TO_19);
  }

  private static PatternReleased won(
      long number, Level level, List<String> codes, int month, int decided, int won) {
    return new PatternReleased(
        1,
        number,
        FactKind.DEAL_BY_INDUSTRY,
        level,
        codes,
        Map.of(Count.DECIDED, decided, Count.WON, won),
        YearMonth.of(2026, month),
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }

  private static MarketTrend trend(String month, @Nullable String industry, CasesBand raised) {
    var by = industry == null ? "month-objection" : "month-objection-industry";
    return new MarketTrend(by, month, "budget", industry, null, evidence(raised));
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
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
