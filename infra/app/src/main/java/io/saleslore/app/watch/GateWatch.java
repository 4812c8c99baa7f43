package io.saleslore.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.saleslore.anonymizer.edition.LiveEditionStatus;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many facts wait behind the gate, how many have passed it, and how long one has waited; which
 * stories could not be read, and since when those that ended wait to be read.
 */
@OnRole(Role.ANONYMIZER)
@Component
class GateWatch implements MeterBinder {
  private final LiveEditionStatus served;
  private final InstantSource clock;
  private final AnonymizerProgress progress;
  private volatile Instant caughtUp;
  private volatile @Nullable Seen seen;

  GateWatch(LiveEditionStatus served, AnonymizerProgress progress, InstantSource clock) {
    this.served = served;
    this.progress = progress;
    this.clock = clock;
    this.caughtUp = clock.instant();
  }

  private record Seen(
      long held, long released, long oldestSeconds, int parked, long behindSeconds) {}

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge(meters, "saleslore.gate.held", Seen::held);
    gauge(meters, "saleslore.gate.released", Seen::released);
    gauge(meters, "saleslore.gate.oldest.held.seconds", Seen::oldestSeconds);
    gauge(meters, "saleslore.gate.parked", Seen::parked);
    gauge(meters, "saleslore.gate.behind.seconds", Seen::behindSeconds);
  }

  @Scheduled(fixedDelayString = "1m", initialDelayString = "${saleslore.watch.every}")
  void look() {
    var status = served.facts();
    var now = clock.instant();
    Instant oldest = served.oldestHeld().orElse(now);
    if (progress.isCaughtUp()) {
      caughtUp = now;
    }
    seen =
        new Seen(
            status.held(),
            status.released(),
            Duration.between(oldest, now).toSeconds(),
            served.parked(),
            Duration.between(caughtUp, now).toSeconds());
  }

  private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Seen> figure) {
    Gauge.builder(name, this, watch -> watch.figure(figure)).register(meters);
  }

  private double figure(ToDoubleFunction<Seen> figure) {
    var last = seen;
    return last == null ? Double.NaN : figure.applyAsDouble(last);
  }
}
