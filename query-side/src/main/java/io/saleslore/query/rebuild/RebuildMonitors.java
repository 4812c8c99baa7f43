package io.saleslore.query.rebuild;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.fold.BuildMonitor;
import io.saleslore.query.generation.DeadLetterStore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Makes the monitors of rebuilds. */
@Component
record RebuildMonitors(
    RebuildStore rebuilds,
    BuildOrders orders,
    DeadLetterStore letters,
    ReleaseFeed feed,
    RebuildMeter meter) {
  BuildMonitor of(Rebuild rebuild, BooleanSupplier isStopping) {
    return new RebuildProgress(this, rebuild, isStopping);
  }
}
