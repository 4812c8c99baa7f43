package io.saleslore.query.rebuild;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.fold.BuildMonitor;
import io.saleslore.query.generation.DeadLetterStore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Makes the monitors of rebuilds. */
@Component
record RebuildMonitorFactory(
    RebuildStore rebuilds,
    BuildInstructions orders,
    DeadLetterStore letters,
    ReleaseFeed feed,
    RebuildMeter meter) {
  BuildMonitor of(Rebuild rebuild, BooleanSupplier isStopping) {
    return new RebuildProgressReporter(this, rebuild, isStopping);
  }
}
