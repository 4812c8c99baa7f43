package io.saleslore.query.conversionanalytics;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Asked;
import io.saleslore.query.Page;
import io.saleslore.query.Tagged;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@RequestMapping("/api/v1/conversion-analytics")
class ConversionEndpoint {
  private final LiveView view;

  ConversionEndpoint(LiveViews views, ConversionAnalytics model) {
    this.view = views.of(model);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Page<Conversion>> page(
      @RequestParam @Nullable String industry,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var wanted = wanted(Asked.code(Industry.class, "industry", industry));
    var cells = view.snapshot().behind(cursor).filter(wanted).limit(size + 1L).toList();
    return Tagged.of(Page.of(cells, size, Cell::id, Conversion::of));
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @RequestParam @Nullable String industry,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var wanted = wanted(Asked.code(Industry.class, "industry", industry));
    return LiveStream.of(view, lastEventId, wanted, Conversion::of);
  }

  private static Predicate<Cell> wanted(@Nullable Industry industry) {
    return cell ->
        industry == null
            || (cell.key().shape().startsWith(ConversionAnalytics.INDUSTRY)
                && cell.key().codes().getFirst().equals(industry.code()));
  }
}
