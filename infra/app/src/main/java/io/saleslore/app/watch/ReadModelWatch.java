package io.saleslore.app.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.query.projection.ReadModelStatus;
import io.saleslore.query.projection.ReadModelStatuses;
import io.saleslore.query.rebuild.RebuildMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Down when there are releases and a view stands still, or when nobody can tell any more. */
@OnRole(Role.QUERY)
@Component("views")
class ReadModelWatch implements HealthIndicator {
  private final ReadModelStatuses models;
  private final InstantSource clock;
  private final Duration staleAfter;
  private volatile @Nullable Seen seen;
  private final Instant started;

  ReadModelWatch(
      ReadModelStatuses models,
      RebuildMeter rebuilds,
      MeterRegistry meters,
      InstantSource clock,
      @Value("${saleslore.watch.stale-after}") Duration staleAfter) {
    this.models = models;
    this.clock = clock;
    this.staleAfter = staleAfter;
    this.started = clock.instant();
    models.names().forEach(view -> measure(meters, view));
    Gauge.builder("saleslore.rebuild.rate", rebuilds, RebuildMeter::rate)
        .description("releases a second of the rebuild that runs here")
        .register(meters);
    FunctionCounter.builder("saleslore.rebuild.releases", rebuilds, RebuildMeter::folded)
        .description("releases that rebuilds have folded here")
        .register(meters);
  }

  private record Seen(Instant at, List<ReadModelStatus> statuses) {}

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  Mono<Void> look() {
    return models
        .all()
        .collectList()
        .doOnNext(statuses -> seen = new Seen(clock.instant(), statuses))
        .then();
  }

  /** Until all are filled once, so that whoever waits for that need not wait longer. */
  @Scheduled(fixedDelayString = "50ms")
  Mono<Void> lookUntilFilled() {
    return isFilled() ? Mono.empty() : look();
  }

  /** Whether each of them has had a generation that answers. */
  boolean isFilled() {
    var last = seen;
    return last != null && last.statuses().stream().allMatch(each -> each.generation() > 0);
  }

  @Override
  public Health health() {
    var last = seen;
    var lookedAt = last == null ? started : last.at();
    if (Duration.between(lookedAt, clock.instant()).compareTo(staleAfter) > 0) {
      return Health.down().withDetail("why", "it cannot be told how far the views are").build();
    }
    var stalled =
        last == null
            ? List.<String>of()
            : last.statuses().stream()
                .filter(ReadModelStatus::stalled)
                .map(ReadModelStatus::name)
                .toList();
    return stalled.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("standing still", stalled).build();
  }

  private void measure(MeterRegistry meters, String view) {
    gauge(meters, "saleslore.view.lag.releases", view, ReadModelStatus::lag);
    gauge(meters, "saleslore.view.lag.seconds", view, ReadModelStatus::lagSeconds);
    gauge(meters, "saleslore.view.dead.letters", view, ReadModelStatus::deadLetters);
  }

  private void gauge(
      MeterRegistry meters, String name, String view, ToDoubleFunction<ReadModelStatus> figure) {
    Gauge.builder(name, this, watch -> watch.figure(view, figure))
        .tag("view", view)
        .register(meters);
  }

  private double figure(String view, ToDoubleFunction<ReadModelStatus> figure) {
    var last = seen;
    return last == null
        ? Double.NaN
        : last.statuses().stream()
            .filter(each -> each.name().equals(view))
            .mapToDouble(figure)
            .findFirst()
            .orElse(Double.NaN);
  }
}
