package io.saleslore.query.conversionanalytics;

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

class ConversionAnalyticsTest {
  @Test
  void each_kind_of_deal_stands_by_itself() {
    var releases =
        List.of(
            won(0, FactKind.DEAL_BY_INDUSTRY, Level.CROWD, List.of("retail", "1-4-weeks"), 20, 17),
            won(1, FactKind.DEAL_BY_INDUSTRY, Level.PARENT, List.of("retail"), 20, 3),
            won(2, FactKind.DEAL_BY_SIZE, Level.CROWD, List.of("small"), 40, 40),
            won(3, FactKind.DEAL_BY_PRICE, Level.CROWD, List.of("1k-5k"), 9, 9),
            won(4, FactKind.SEQUENCE, Level.CROWD, List.of("demo", "trial", "none"), 10, 5));
    assertThat(
            Folded.snapshot(new ConversionAnalytics(), 1, releases).cells().values().stream()
                .map(Conversion::of)
                .map(
                    each ->
                        each.by() + each.codes() + (each.won() == null ? "-" : each.won().rate())))
        .containsExactlyInAnyOrder(
            "industry[retail]50",
            "industry-cycle-length[retail, 1-4-weeks]85",
            "business-size[small]100",
            "price-band[1k-5k]-",
            "sequence[demo, trial, none]50",
            "first-two-approaches[demo, trial]50");
  }

  private static PatternReleased won(
      long number, FactKind kind, Level level, List<String> codes, int decided, int won) {
    return new PatternReleased(
        1,
        number,
        kind,
        level,
        codes,
        Map.of(Count.DECIDED, decided, Count.WON, won),
        YearMonth.of(2026, 3),
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
