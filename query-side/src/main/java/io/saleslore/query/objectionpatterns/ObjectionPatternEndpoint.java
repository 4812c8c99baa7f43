package io.saleslore.query.objectionpatterns;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.query.ReleasedPage;
import io.saleslore.query.readmodel.CellPage;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
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
@RequestMapping("/api/v1/objection-patterns")
class ObjectionPatternEndpoint {
  private final LiveView view;

  ObjectionPatternEndpoint(LiveViews views, ObjectionPatterns model) {
    this.view = views.of(model);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<ObjectionPattern>> page(
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    return CellPage.of(view, cursor, limit, filter.wanted(), ObjectionPattern::of);
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @ModelAttribute Filter filter,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return LiveStream.of(view, lastEventId, filter.wanted(), ObjectionPattern::of);
  }
}
