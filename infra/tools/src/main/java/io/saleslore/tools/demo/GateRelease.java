package io.saleslore.tools.demo;

import io.saleslore.tools.client.FactAccountingReport;
import io.saleslore.tools.client.GateClient;
import java.time.Duration;
import java.time.Instant;

/**
 * What the gate released: now, and as if the waiting period were over.
 *
 * @param facts where all facts are then
 */
record GateRelease(int now, int later, FactAccountingReport facts) {
  private static final Duration WAITING_PERIOD = Duration.ofDays(15);

  static GateRelease of(GateClient gate) {
    int now = gate.tick(Instant.now());
    int later = gate.tick(Instant.now().plus(WAITING_PERIOD));
    return new GateRelease(now, later, gate.whenAllIsRead());
  }

  void say(DemoReport report) {
    report.say("%,d releases at once, %,d more after the waiting period", now, later);
  }
}
