package io.saleslore.query.conversionanalytics;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Asked;
import io.saleslore.query.ReleasedPage;
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
@RequestMapping("/api/v1/conversion-analytics")
class ConversionEndpoint {
  private final LiveView view;

  ConversionEndpoint(LiveViews views, ConversionAnalytics model) {
    this.view = views.of(model);
  }

  /**
   * What may be asked for; null means any.
   *
   * @param approach the first of a story
   */
  record Filter(
      @Nullable String by,
      @Nullable String industry,
      @Nullable String cycleLength,
      @Nullable String businessSize,
      @Nullable String priceBand,
      @Nullable String approach) {
    Wanted wanted() {
      return Wanted.among(ConversionAnalytics.SHAPES)
          .by(by)
          .with("industry", Asked.code(Industry.class, "industry", industry))
          .with("cycleLength", Asked.code(CycleLength.class, "cycleLength", cycleLength))
          .with("businessSize", Asked.code(BusinessSize.class, "businessSize", businessSize))
          .with("priceBand", Asked.code(PriceBand.class, "priceBand", priceBand))
          .with("approach", Asked.code(Approach.class, "approach", approach));
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<Conversion>> page(
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    return CellPage.of(view, cursor, limit, filter.wanted(), Conversion::of);
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @ModelAttribute Filter filter,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return LiveStream.of(view, lastEventId, filter.wanted(), Conversion::of);
  }
}
