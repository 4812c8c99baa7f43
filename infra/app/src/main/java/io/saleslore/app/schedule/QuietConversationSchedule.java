package io.saleslore.app.schedule;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.command.storyend.QuietConversations;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By the clock, quiet conversations are noticed. */
@Component
@OnRole(Role.COMMAND)
record QuietConversationSchedule(QuietConversations quiet, InstantSource clock, Settings settings) {
  @Scheduled(fixedDelayString = "${saleslore.quiet.every}", initialDelayString = "1m")
  void noticeQuiet() {
    quiet.sweep(clock.instant(), settings.quiet().grace());
  }
}
