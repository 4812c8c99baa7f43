package io.saleslore.tools.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactAccountingReportTest {
  private static final FactCounts WON = new FactCounts("sequence", "won", 10, 6, 3, 1);
  private static final FactCounts LOST = new FactCounts("sequence", "lost", 5, 5, 0, 0);
  private static final FactCounts OTHER = new FactCounts("follow-up", "won", 2, 0, 2, 0);

  private final FactAccountingReport ledger =
      new FactAccountingReport(List.of(WON, LOST, OTHER), 0, "");

  @Test
  void facts_are_summed_up_by_kind_and_by_outcome() {
    assertThat(ledger.byKind())
        .containsExactly(
            new FactCounts("follow-up", "all", 2, 0, 2, 0),
            new FactCounts("sequence", "all", 15, 11, 3, 1));
    assertThat(ledger.byOutcome())
        .containsExactly(
            new FactCounts("all", "won", 12, 6, 5, 1), new FactCounts("all", "lost", 5, 5, 0, 0));
    assertThat(ledger.total()).isEqualTo(new FactCounts("all", "all", 17, 11, 5, 1));
  }

  @Test
  void a_fact_that_is_nowhere_or_in_two_places_is_noticed() {
    assertThat(ledger.addsUp()).isTrue();
    assertThat(
            new FactAccountingReport(List.of(new FactCounts("a", "won", 2, 1, 0, 0)), 0, "")
                .addsUp())
        .isFalse();
    assertThat(
            new FactAccountingReport(
                    List.of(
                        new FactCounts("a", "won", 1, 0, 0, 0),
                        new FactCounts("b", "won", 1, 1, 1, 0)),
                    0,
                    "")
                .addsUp())
        .as("one too few and one too many")
        .isFalse();
  }
}
