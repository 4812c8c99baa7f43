package io.saleslore.app.schedule;

import io.saleslore.anonymizer.proposal.WordingSearch;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By the clock, wordings that many marketers share are looked for. */
@Component
@OnRole(Role.ANONYMIZER)
record WordingSchedule(WordingSearch search) {
  @Scheduled(cron = "${saleslore.templates.search-schedule}")
  void lookForWordings() {
    search.begin();
  }
}
