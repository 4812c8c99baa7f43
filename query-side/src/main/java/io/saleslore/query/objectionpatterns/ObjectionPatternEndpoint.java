package io.saleslore.query.objectionpatterns;

import io.saleslore.query.Page;
import io.saleslore.query.Tagged;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
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
@RequestMapping("/api/v1/objection-patterns")
class ObjectionPatternEndpoint {
  private final LiveView view;

  ObjectionPatternEndpoint(LiveViews views, ObjectionPatterns model) {
    this.view = views.of(model);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Page<ObjectionPattern>> page(
      @RequestParam @Nullable String objection,
      @RequestParam @Nullable String industry,
      @RequestParam @Nullable String businessSize,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var filter = Filter.of(objection, industry, businessSize);
    var cells = view.snapshot().behind(cursor).filter(filter).limit(size + 1L).toList();
    return Tagged.of(Page.of(cells, size, Cell::id, ObjectionPattern::of));
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @RequestParam @Nullable String objection,
      @RequestParam @Nullable String industry,
      @RequestParam @Nullable String businessSize,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var filter = Filter.of(objection, industry, businessSize);
    return LiveStream.of(view, lastEventId, filter, ObjectionPattern::of);
  }
}
