package io.saleslore.infra;

import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.anonymizer.gate.GateRun;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By the clock, the gate looks. */
@Component
@OnRole(Role.ANONYMIZER)
class GateSchedule {
  private final GateRun gate;
  private final EditionGates others;
  private final InstantSource clock;

  GateSchedule(GateRun gate, EditionGates others, InstantSource clock) {
    this.gate = gate;
    this.others = others;
    this.clock = clock;
  }

  @Scheduled(cron = "${saleslore.gate.schedule}")
  void openTheGate() {
    gate.tick(clock.instant());
    others.tick(clock.instant());
  }
}
