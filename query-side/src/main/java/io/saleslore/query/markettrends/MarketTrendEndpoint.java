package io.saleslore.query.markettrends;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Asked;
import io.saleslore.query.ReleasedPage;
import io.saleslore.query.Tagged;
import io.saleslore.query.readmodel.CellPage;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.readmodel.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
@RequestMapping("/api/v1/market-trends")
class MarketTrendEndpoint {
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private final LiveView view;

  MarketTrendEndpoint(LiveViews views, MarketTrends model) {
    this.view = views.of(model);
  }

  /**
   * What may be asked for; null means any.
   *
   * @param month as in {@code 2026-03}
   */
  record Filter(
      @Nullable String by,
      @Nullable String month,
      @Nullable String objection,
      @Nullable String industry) {
    Wanted wanted() {
      return Wanted.among(MarketTrends.SHAPES)
          .by(by)
          .with(
              "month",
              Asked.written(MONTH, "is a year and a month such as 2026-03", "month", month))
          .with("objection", Asked.code(Objection.class, "objection", objection))
          .with("industry", Asked.code(Industry.class, "industry", industry));
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<MarketTrend>> page(
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    return CellPage.of(view, cursor, limit, filter.wanted(), MarketTrend::of);
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @ModelAttribute Filter filter,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return LiveStream.of(view, lastEventId, filter.wanted(), MarketTrend::of);
  }

  /**
   * The newest months against those before.
   *
   * @param months how many are now, 1 to 12
   */
  @GetMapping(path = "/changes", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Changes> changes(
      @RequestParam @Nullable String industry, @RequestParam(defaultValue = "3") int months) {
    if (months < 1 || months > 12) {
      throw new Rejection.InvalidField("months", "is 1 to 12");
    }
    var asked = Asked.code(Industry.class, "industry", industry);
    return Tagged.of(Changes.of(view.snapshot(), asked, months));
  }
}
