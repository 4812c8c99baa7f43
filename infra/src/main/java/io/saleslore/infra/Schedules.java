package io.saleslore.infra;

import io.saleslore.anonymizer.edition.Reanonymisation;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.command.conversation.QuietConversations;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by the clock: quiet conversations are noticed, and the gate looks. */
@Component
class Schedules {
  private final QuietConversations quiet;
  private final GateRun gate;
  private final Reanonymisation editions;
  private final InstantSource clock;
  private final Settings settings;

  Schedules(
      QuietConversations quiet,
      GateRun gate,
      Reanonymisation editions,
      InstantSource clock,
      Settings settings) {
    this.quiet = quiet;
    this.gate = gate;
    this.editions = editions;
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${saleslore.quiet.every}", initialDelayString = "1m")
  void noticeQuiet() {
    quiet.sweep(clock.instant(), settings.quiet().grace());
  }

  @Scheduled(cron = "${saleslore.gate.schedule}")
  void openTheGate() {
    gate.tick(clock.instant());
    editions.tickOthers(clock.instant());
  }
}
