package io.saleslore.command.conversation;

import io.saleslore.command.CustomerRecordSource;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the messages in a zone's conversations; they have no event streams of their own. */
@Component
record ZoneMessageCounts(JdbcClient jdbc, ConversationTable table) implements CustomerRecordSource {
  @Override
  public String kind() {
    return "messages";
  }

  @Override
  public long countIn(Zone zone) {
    return jdbc.sql(
            "select coalesce(sum(messages), 0) from private_zone.conversation where zone = ?")
        .param(zone.value())
        .query(Long.class)
        .single();
  }

  @Override
  public int countAbout(Subject subject) {
    return table.find(subject).map(ConversationSummary::messages).orElse(0);
  }

  @Override
  public List<UUID> streamsAbout(Subject subject) {
    return List.of();
  }
}
