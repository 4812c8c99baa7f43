package io.saleslore.command.deal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.command.ActivityInterval;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks deals up by customer or conversation without opening anything that is sealed. */
@Component
public record DealIndex(JdbcClient jdbc, DealTable table) {
  /** The zone's deals with the customer. */
  public Set<DealId> with(Subject subject) {
    return table.streamsAbout(subject).stream().map(DealId::new).collect(toUnmodifiableSet());
  }

  /** Those of the conversations that have a deal which is neither won nor lost. */
  public Set<ConversationId> openAmong(Collection<ConversationId> conversations) {
    if (conversations.isEmpty()) {
      return Set.of();
    }
    return jdbc
        .sql(
            """
            select distinct conversation_id from private_zone.deal
            where closed_at is null and conversation_id in (:conversations)
            """)
        .param("conversations", conversations.stream().map(ConversationId::value).toList())
        .query(UUID.class)
        .list()
        .stream()
        .map(ConversationId::new)
        .collect(toUnmodifiableSet());
  }

  /** The deal that was opened last in each of these conversations, where there is one. */
  public Map<ConversationId, DealStanding> latestIn(
      Zone zone, Collection<ConversationId> conversations) {
    var latest = new HashMap<ConversationId, DealStanding>();
    if (!conversations.isEmpty()) {
      jdbc.sql(
              """
              select deal_id, conversation_id, stage, outcome from private_zone.deal
              where zone = :zone and conversation_id in (:conversations)
              order by opened_at, deal_id
              """)
          .param("zone", zone.value())
          .param("conversations", conversations.stream().map(ConversationId::value).toList())
          .query((row, _) -> standing(row))
          .list()
          .forEach(each -> latest.put(each.conversationId(), each));
    }
    return latest;
  }

  private static DealStanding standing(ResultSet row) throws SQLException {
    return new DealStanding(
        new DealId(row.getObject("deal_id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        DealStage.of(row.getString("stage")),
        Outcome.of(row.getString("outcome")));
  }

  /** From the first to the last time that a deal with each of these customers moved. */
  public Map<CustomerId, ActivityInterval> spans(Zone zone, Collection<CustomerId> customers) {
    var spans = new HashMap<CustomerId, ActivityInterval>();
    if (!customers.isEmpty()) {
      jdbc.sql(
              """
              select customer_id, opened_at, coalesce(closed_at, opened_at) as closed_at
              from private_zone.deal where zone = :zone and customer_id in (:customers)
              """)
          .param("zone", zone.value())
          .param("customers", customers.stream().map(CustomerId::value).toList())
          .query(
              row -> {
                var opened = ActivityInterval.at(row.getTimestamp("opened_at").toInstant());
                var closed = ActivityInterval.at(row.getTimestamp("closed_at").toInstant());
                spans.merge(
                    new CustomerId(row.getObject("customer_id", UUID.class)),
                    opened.with(closed),
                    ActivityInterval::with);
              });
    }
    return spans;
  }
}
