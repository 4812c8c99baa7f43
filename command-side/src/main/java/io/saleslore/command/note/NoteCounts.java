package io.saleslore.command.note;

import io.saleslore.command.ZoneRecords;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the personal notes of a zone. */
@Component
record NoteCounts(JdbcClient jdbc) implements ZoneRecords {
  @Override
  public String kind() {
    return "personal-notes";
  }

  @Override
  public long countIn(Zone zone) {
    return jdbc.sql("select count(*) from private_zone.personal_note where zone = ?")
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
            "select note_id from private_zone.personal_note where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .query(UUID.class)
        .list();
  }
}
