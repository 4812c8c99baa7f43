package io.saleslore.query.markettrends;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.http.ETagResponse;
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
class ChangesEndpoint {
  private final LiveView view;

  ChangesEndpoint(LiveViews views, MarketTrends model) {
    this.view = views.of(model);
  }

  /** The newest months, 1 to 12, against those before. */
  @GetMapping(path = "/api/v1/market-trends/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TrendChanges> changes(
      @RequestParam @Nullable String industry, @RequestParam(defaultValue = "3") int months) {
    if (months < 1 || months > 12) {
      throw new Rejection.InvalidField("months", "is 1 to 12");
    }
    var within = CodeParameter.parse(Industry.class, "industry", industry);
    return ETagResponse.of(TrendChanges.of(view.snapshot(), within, months));
  }
}
