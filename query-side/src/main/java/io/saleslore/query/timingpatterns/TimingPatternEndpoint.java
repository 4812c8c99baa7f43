package io.saleslore.query.timingpatterns;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.Weekday;
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
@RequestMapping("/api/v1/timing-patterns")
class TimingPatternEndpoint {
  private final LiveView view;

  TimingPatternEndpoint(LiveViews views, TimingPatterns model) {
    this.view = views.of(model);
  }

  /** What may be asked for; null means any. */
  record Filter(
      @Nullable String by,
      @Nullable String weekday,
      @Nullable String hour,
      @Nullable String partOfDay,
      @Nullable String gap,
      @Nullable String attempt) {
    Wanted wanted() {
      return Wanted.among(TimingPatterns.SHAPES)
          .by(by)
          .with("weekday", Asked.code(Weekday.class, "weekday", weekday))
          .with("hour", Asked.written("1?[0-9]|2[0-3]", "is 0 to 23", "hour", hour))
          .with("partOfDay", Asked.code(PartOfDay.class, "partOfDay", partOfDay))
          .with("gap", Asked.code(Gap.class, "gap", gap))
          .with("attempt", Asked.code(Attempt.class, "attempt", attempt));
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<TimingPattern>> page(
      @ModelAttribute Filter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    return CellPage.of(view, cursor, limit, filter.wanted(), TimingPattern::of);
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @ModelAttribute Filter filter,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return LiveStream.of(view, lastEventId, filter.wanted(), TimingPattern::of);
  }

  /** When to write and when to write again, where the evidence shows that it matters. */
  @GetMapping(path = "/advice", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TimingAdvice> advice() {
    return Tagged.of(TimingAdvice.of(view.snapshot()));
  }
}
