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
record GateSchedule(EditionGates gates, InstantSource clock) {
  @Scheduled(cron = "${saleslore.gate.schedule}")
  void openTheGate() {
    gates.tick(clock.instant());
  }
}
