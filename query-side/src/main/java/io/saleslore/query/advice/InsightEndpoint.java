package io.saleslore.query.advice;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.http.CodeParameter;
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
class InsightEndpoint {
  private final LiveView trends;
  private final CurrentRates rates;

  InsightEndpoint(LiveViews views, MarketTrends model, CurrentRates rates) {
    this.trends = views.of(model);
    this.rates = rates;
  }

  /** What this industry, or each, worries about more than the others. */
  @GetMapping(path = "/api/v1/market-trends/advice", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Insights> insights(@RequestParam @Nullable String industry) {
    var asked = CodeParameter.parseKnown(Industry.class, "industry", industry);
    return ETagResponse.of(Insights.of(trends.snapshot(), rates.get(), asked));
  }
}
