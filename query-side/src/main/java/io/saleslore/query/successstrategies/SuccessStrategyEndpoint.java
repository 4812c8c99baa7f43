package io.saleslore.query.successstrategies;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.ReleasedPage;
import io.saleslore.query.Tagged;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.NavigableMap;
import java.util.TreeMap;
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

/** The best comes first: the one whose rate is highest at the interval's lower end. */
@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
@RequestMapping("/api/v1/success-strategies")
class SuccessStrategyEndpoint {
  private final LiveView view;

  SuccessStrategyEndpoint(LiveViews views, SuccessStrategies model) {
    this.view = views.of(model);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<SuccessStrategy>> ranked(
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    NavigableMap<Ranking, Cell> ranked = new TreeMap<>();
    view.snapshot().cells().values().stream()
        .filter(filter.wanted())
        .forEach(cell -> ranked.put(Ranking.of(cell), cell));
    var behind = cursor.isEmpty() ? ranked : ranked.tailMap(Ranking.parse(cursor), false);
    var page = behind.entrySet().stream().limit(size + 1L).toList();
    return Tagged.of(
        ReleasedPage.of(
            Page.of(page, size, entry -> entry.getKey().cursor())
                .map(entry -> SuccessStrategy.of(entry.getValue())),
            cursor));
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @ModelAttribute Filter filter,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return LiveStream.of(view, lastEventId, filter.wanted(), SuccessStrategy::of);
  }
}
