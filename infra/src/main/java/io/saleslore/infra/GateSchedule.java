package io.saleslore.infra;

import io.saleslore.anonymizer.edition.Reanonymisation;
import io.saleslore.anonymizer.gate.GateRun;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By the clock, the gate looks. */
@Component
@OnRole(Role.ANONYMIZER)
class GateSchedule {
  private final GateRun gate;
  private final Reanonymisation editions;
  private final InstantSource clock;

  GateSchedule(GateRun gate, Reanonymisation editions, InstantSource clock) {
    this.gate = gate;
    this.editions = editions;
    this.clock = clock;
  }

  @Scheduled(cron = "${saleslore.gate.schedule}")
  void openTheGate() {
    gate.tick(clock.instant());
    editions.tickOthers(clock.instant());
  }
}
