package io.saleslore.query.advice.insight;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.advice.ranking.CurrentApproachRankings;
import io.saleslore.query.http.ETagResponse;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
class IndustryInsightEndpoint {
  private final LiveView trends;
  private final CurrentApproachRankings rankings;

  IndustryInsightEndpoint(LiveViews views, MarketTrends model, CurrentApproachRankings rankings) {
    this.trends = views.of(model);
    this.rankings = rankings;
  }

  /** What this industry, or each, worries about more than the others. */
  @GetMapping(path = "/api/v1/market-trends/advice", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<IndustryInsights> insights(@RequestParam @Nullable String industry) {
    var only = CodeParameter.parseKnown(Industry.class, "industry", industry);
    return ETagResponse.of(IndustryInsights.of(trends.snapshot(), rankings.get(), only));
  }
}
