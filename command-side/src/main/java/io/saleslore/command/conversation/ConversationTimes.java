package io.saleslore.command.conversation;

import io.saleslore.command.ActivityInterval;
import io.saleslore.command.storyline.MessageSessions;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the messages of conversations were sent, counted and searched without reading them. */
@Component
public record ConversationTimes(JdbcClient jdbc) {
  /** From the first to the last message with each of these customers of a zone. */
  public Map<CustomerId, ActivityInterval> spans(Zone zone, Collection<CustomerId> customers) {
    var spans = new HashMap<CustomerId, ActivityInterval>();
    if (!customers.isEmpty()) {
      jdbc.sql(
              """
              select customer_id, first_at, last_at from private_zone.conversation
              where zone = :zone and customer_id in (:customers) and first_at is not null
              """)
          .param("zone", zone.value())
          .param("customers", customers.stream().map(CustomerId::value).toList())
          .query(
              row -> {
                spans.put(
                    new CustomerId(row.getObject("customer_id", UUID.class)),
                    new ActivityInterval(
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()));
              });
    }
    return spans;
  }

  /**
   * Conversations in which nobody wrote for 30 days and whose story is not over; the oldest first.
   *
   * @param now the time to look from
   * @param recordedBefore when the last message was recorded at the latest
   * @param after the last one of the page before, null for the first page
   */
  public List<QuietConversation> quietAt(
      Instant now, Instant recordedBefore, @Nullable QuietConversation after, int limit) {
    return jdbc.sql(
            """
            select conversation_id, zone, last_at from private_zone.conversation
            where last_at < :sent and recorded_at < :recorded
            and (story_until is null or last_at > story_until)
            and (cast(:after as timestamp with time zone) is null or last_at > :after
              or last_at = :after and conversation_id > :id)
            order by last_at, conversation_id limit :limit
            """)
        .param("sent", Timestamp.from(now.minus(MessageSessions.QUIET)))
        .param("recorded", Timestamp.from(recordedBefore))
        .param("after", after == null ? null : Timestamp.from(after.lastAt()))
        .param("id", after == null ? null : after.conversationId().value())
        .param("limit", limit)
        .query((row, _) -> quiet(row))
        .list();
  }

  private static QuietConversation quiet(ResultSet row) throws SQLException {
    return new QuietConversation(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new Zone(row.getString("zone")),
        row.getTimestamp("last_at").toInstant());
  }
}
