package io.saleslore.query.fold;

import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeases;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.readmodel.CellStore;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Where builds are saved. */
@Component
record BuildSaverFactory(
    BuildLeases leases, GenerationCleanup cleanup, CellStore cells, InstantSource clock) {
  PeriodicBuildSaver begin(BuildLease lease, BuildThrottle throttle, Duration saveEvery) {
    return new PeriodicBuildSaver(this, lease, throttle, saveEvery);
  }
}
