package io.saleslore.query.successstrategies;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.Asked;
import io.saleslore.query.Page;
import io.saleslore.query.Tagged;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.LiveStream;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
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

/** The best comes first: the one whose rate of easing is highest at the interval's lower end. */
@RestController
@RequestMapping("/api/v1/success-strategies")
class SuccessStrategyEndpoint {
  private final LiveView view;

  SuccessStrategyEndpoint(LiveViews views, SuccessStrategies model) {
    this.view = views.of(model);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Page<SuccessStrategy>> ranked(@RequestParam @Nullable String industry) {
    var wanted = wanted(Asked.code(Industry.class, "industry", industry));
    var bounds = view.snapshot().cells().values().stream().filter(wanted).collect(lowerBounds());
    var best =
        bounds.entrySet().stream()
            .sorted(
                Map.Entry.<Cell, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Cell::id))))
            .map(entry -> SuccessStrategy.of(entry.getKey()))
            .toList();
    return Tagged.of(new Page<>(best, null));
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @RequestParam @Nullable String industry,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var wanted = wanted(Asked.code(Industry.class, "industry", industry));
    return LiveStream.of(view, lastEventId, wanted, SuccessStrategy::of);
  }

  private static Predicate<Cell> wanted(@Nullable Industry industry) {
    return cell ->
        industry == null
            ? cell.key().shape().equals(SuccessStrategies.OVERALL)
            : cell.key().shape().equals(SuccessStrategies.BY_INDUSTRY)
                && cell.key().codes().get(1).equals(industry.code());
  }

  private static Collector<Cell, ?, Map<Cell, Double>> lowerBounds() {
    return Collectors.toMap(
        Function.identity(), cell -> Belief.plain(SuccessStrategy.tried(cell)).interval().low());
  }
}
