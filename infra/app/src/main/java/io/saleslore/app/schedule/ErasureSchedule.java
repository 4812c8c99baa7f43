package io.saleslore.app.schedule;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.erasure.ErasureRunner;
import io.saleslore.command.retention.Retention;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erasures that were stopped in the middle go on, and periods of retention end. */
@OnRole(Role.COMMAND)
@Component
record ErasureSchedule(ErasureRunner erasures, Retention retention, InstantSource clock) {
  @Scheduled(fixedDelayString = "1m", initialDelayString = "0s")
  void resumeErasures() {
    erasures.resume();
  }

  @Scheduled(cron = "${saleslore.retention.schedule}")
  void endRetention() {
    retention.run(clock.instant());
  }
}
