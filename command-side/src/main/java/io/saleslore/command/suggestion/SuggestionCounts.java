package io.saleslore.command.suggestion;

import io.saleslore.command.ZoneRecords;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the suggestions that were taken in a zone. */
@Component
record SuggestionCounts(JdbcClient jdbc) implements ZoneRecords {
  @Override
  public String kind() {
    return "suggestions";
  }

  @Override
  public long countIn(Zone zone) {
    return jdbc.sql("select count(*) from private_zone.suggestion where zone = ?")
        .param(zone.value())
        .query(Long.class)
        .single();
  }

  @Override
  public int countAbout(Subject subject) {
    return streamsAbout(subject).size();
  }

  @Override
  public List<UUID> streamsAbout(Subject subject) {
    return jdbc.sql(
            "select suggestion_id from private_zone.suggestion where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .query(UUID.class)
        .list();
  }
}
