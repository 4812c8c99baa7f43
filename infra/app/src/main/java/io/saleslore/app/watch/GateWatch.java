package io.saleslore.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.anonymizer.edition.LiveEditionStatus;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many facts wait behind the gate, how many have passed it, and how long one has waited. */
@OnRole(Role.ANONYMIZER)
@Component
class GateWatch {
  private final LiveEditionStatus served;
  private final InstantSource clock;
  private volatile @Nullable Seen seen;

  GateWatch(LiveEditionStatus served, MeterRegistry meters, InstantSource clock) {
    this.served = served;
    this.clock = clock;
    gauge(meters, "saleslore.gate.held", Seen::held);
    gauge(meters, "saleslore.gate.released", Seen::released);
    gauge(meters, "saleslore.gate.oldest.held.seconds", Seen::oldestSeconds);
  }

  private record Seen(long held, long released, long oldestSeconds) {}

  @Scheduled(fixedDelayString = "1m", initialDelayString = "${saleslore.watch.every}")
  void look() {
    var status = served.facts();
    var now = clock.instant();
    Instant oldest = served.oldestHeld().orElse(now);
    seen = new Seen(status.held(), status.released(), Duration.between(oldest, now).toSeconds());
  }

  private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Seen> figure) {
    Gauge.builder(name, this, watch -> watch.figure(figure)).register(meters);
  }

  private double figure(ToDoubleFunction<Seen> figure) {
    var last = seen;
    return last == null ? Double.NaN : figure.applyAsDouble(last);
  }
}
