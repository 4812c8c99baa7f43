package io.saleslore.query.rebuild;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.fold.BuildMonitor;
import io.saleslore.query.generation.DeadLetterStore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Makes the monitors of rebuilds. */
@Component
class RebuildMonitors {
  final RebuildStore rebuilds;
  final BuildOrders orders;
  final DeadLetterStore letters;
  final ReleaseFeed feed;
  final RebuildMeter meter;

  RebuildMonitors(
      RebuildStore rebuilds,
      BuildOrders orders,
      DeadLetterStore letters,
      ReleaseFeed feed,
      RebuildMeter meter) {
    this.rebuilds = rebuilds;
    this.orders = orders;
    this.letters = letters;
    this.feed = feed;
    this.meter = meter;
  }

  BuildMonitor of(Rebuild rebuild, BooleanSupplier isStopping) {
    return new RebuildProgress(this, rebuild, isStopping);
  }
}
