package io.saleslore.app.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.query.readmodel.ReadModels;
import io.saleslore.query.readmodel.ReadModels.Standing;
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

/** Down when there are releases and a view stands still, or when nobody can tell any more. */
@OnRole(Role.QUERY)
@Component("views")
class ReadModelWatch implements HealthIndicator {
  private final ReadModels models;
  private final InstantSource clock;
  private final Duration staleAfter;
  private volatile @Nullable Seen seen;
  private final Instant started;

  ReadModelWatch(
      ReadModels models,
      MeterRegistry meters,
      InstantSource clock,
      @Value("${saleslore.watch.stale-after}") Duration staleAfter) {
    this.models = models;
    this.clock = clock;
    this.staleAfter = staleAfter;
    this.started = clock.instant();
    models.names().forEach(view -> measure(meters, view));
    Gauge.builder("saleslore.rebuild.rate", models, ReadModels::rebuildRate)
        .description("releases a second of the rebuild that runs here")
        .register(meters);
    FunctionCounter.builder("saleslore.rebuild.releases", models, ReadModels::rebuildReleases)
        .description("releases that rebuilds have folded here")
        .register(meters);
  }

  private record Seen(Instant at, List<Standing> standings) {}

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  void look() {
    seen = new Seen(clock.instant(), models.standings());
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
            : last.standings().stream().filter(Standing::stalled).map(Standing::name).toList();
    return stalled.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("standing still", stalled).build();
  }

  private void measure(MeterRegistry meters, String view) {
    gauge(meters, "saleslore.view.lag.releases", view, Standing::lag);
    gauge(meters, "saleslore.view.lag.seconds", view, Standing::lagSeconds);
    gauge(meters, "saleslore.view.dead.letters", view, Standing::deadLetters);
  }

  private void gauge(
      MeterRegistry meters, String name, String view, ToDoubleFunction<Standing> figure) {
    Gauge.builder(name, this, watch -> watch.figure(view, figure))
        .tag("view", view)
        .register(meters);
  }

  private double figure(String view, ToDoubleFunction<Standing> figure) {
    var last = seen;
    return last == null
        ? Double.NaN
        : last.standings().stream()
            .filter(each -> each.name().equals(view))
            .mapToDouble(figure)
            .findFirst()
            .orElse(Double.NaN);
  }
}
