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
class BuildSaver {
  final BuildLeases leases;
  final GenerationCleanup cleanup;
  final CellStore cells;
  final InstantSource clock;

  BuildSaver(BuildLeases leases, GenerationCleanup cleanup, CellStore cells, InstantSource clock) {
    this.leases = leases;
    this.cleanup = cleanup;
    this.cells = cells;
    this.clock = clock;
  }

  BuildSaves begin(BuildLease lease, RequestThrottle throttle, Duration saveEvery) {
    return new BuildSaves(this, lease, throttle, saveEvery);
  }
}
