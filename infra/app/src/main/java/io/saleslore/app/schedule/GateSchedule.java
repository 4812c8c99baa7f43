package io.saleslore.app.schedule;

import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By the clock, the gate looks. */
@Component
@OnRole(Role.ANONYMIZER)
class GateSchedule {
  private final EditionGates gates;
  private final InstantSource clock;

  GateSchedule(EditionGates gates, InstantSource clock) {
    this.gates = gates;
    this.clock = clock;
  }

  @Scheduled(cron = "${saleslore.gate.schedule}")
  void openTheGate() {
    gates.tick(clock.instant());
  }
}
