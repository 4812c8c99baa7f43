package io.saleslore.query.advice.insight;

import static io.saleslore.kernel.vocabulary.Industry.HEALTHCARE;
import static io.saleslore.kernel.vocabulary.Industry.MINING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.readmodel.Folded;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcernCountsTest {
  private final Releases releases = new Releases(1, 1);

  ConcernCountsTest() {
    for (int month = 1; month <= 2; month++) {
      raised(month, Level.CROWD, List.of("budget", "retail"), 15);
      raised(month, Level.CROWD, List.of("budget", "healthcare"), 12);
      raised(month, Level.PARENT, List.of("budget"), 5);
      decided(month, RETAIL, 40);
      decided(month, HEALTHCARE, 30);
    }
  }

  @Test
  void concerns_and_deals_are_summed_over_the_months() {
    var concerns = counts().concerns(RETAIL);
    assertThat(concerns)
        .singleElement()
        .satisfies(
            concern -> {
              assertThat(concern.objection()).isEqualTo(BUDGET);
              assertThat(concern.raised()).isEqualTo(30);
              assertThat(concern.raisedInAll()).isEqualTo(2 * (15 + 12 + 5));
              assertThat(concern.deals()).isEqualTo(80);
              assertThat(concern.dealsInAll()).isEqualTo(140);
            });
  }

  /**
   * What the gate moved to the parent crowd may come from any industry: it counts for the others.
   */
  @Test
  void parent_crowds_count_for_the_others_alone() {
    var concern = counts().concerns(HEALTHCARE).getFirst();
    assertThat(concern.raised()).isEqualTo(24);
    assertThat(concern.raisedInAll() - concern.raised()).isEqualTo(40);
  }

  @Test
  void every_industry_with_enough_is_told_where_none_is_named() {
    assertThat(counts().concerns(null))
        .extracting(IndustryConcern::industry)
        .containsExactly(RETAIL, HEALTHCARE);
    assertThat(counts().concerns(MINING)).isEmpty();
  }

  @Test
  void the_endpoint_answers_and_refuses_by_name() {
    try (var advice = new AdviceFixture(new Templates()).releases(releases)) {
      var client =
          new EndpointClient(
              new IndustryInsightEndpoint(advice.views.views, advice.trends, advice.rankings));
      var answer = client.get("/api/v1/market-trends/advice");
      assertThat(answer.at("/notEnoughEvidence").asBoolean()).isFalse();
      assertThat(answer.at("/differenceShown").asBoolean()).isFalse();
      assertThat(answer.at("/sentence").asString())
          .isEqualTo(
              "No difference is shown: no concern is raised more often here than elsewhere.");
      assertThat(
              client.get("/api/v1/market-trends/advice?industry=mining").at("/sentence").asString())
          .isEqualTo("Not enough evidence yet: no concern is told of often enough by industry.");
      client.refuses("/api/v1/market-trends/advice?industry=steel", "industry", "is one of");
    }
  }

  private ConcernCounts counts() {
    return new ConcernCounts(Folded.snapshot(new MarketTrends(), 1, releases.all()));
  }

  private void raised(int month, Level level, List<String> codes, int number) {
    releases.release(
        FactKind.CONCERN_BY_INDUSTRY,
        level,
        YearMonth.of(2026, month),
        codes,
        Map.of(Count.RAISED, number));
  }

  private void decided(int month, Industry industry, int number) {
    releases.release(
        FactKind.DEAL_BY_INDUSTRY,
        Level.CROWD,
        YearMonth.of(2026, month),
        List.of(industry.code(), "1-4-weeks"),
        Map.of(Count.DECIDED, number, Count.WON, number / 2));
  }
}
