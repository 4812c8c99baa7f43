package io.saleslore.command.conversation;

import io.saleslore.command.ZoneRecords;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the conversations of a zone; with each customer it has one at most. */
@Component
record ConversationCounts(JdbcClient jdbc, ConversationTable table) implements ZoneRecords {
  @Override
  public String kind() {
    return "conversations";
  }

  @Override
  public long countIn(Zone zone) {
    return jdbc.sql("select count(*) from private_zone.conversation where zone = ?")
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
    return table.find(subject).map(found -> found.conversationId().value()).stream().toList();
  }
}
