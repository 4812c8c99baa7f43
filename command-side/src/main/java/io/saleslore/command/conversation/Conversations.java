package io.saleslore.command.conversation;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner's view of conversations; the messages themselves are read from their events. */
@Component
@ProcessingGroup("owner-views")
public class Conversations {
  private final JdbcClient jdbc;
  private final Tombstones tombstones;

  Conversations(JdbcClient jdbc, Tombstones tombstones) {
    this.jdbc = jdbc;
    this.tombstones = tombstones;
  }

  /** A conversation without its words. */
  public record Thread(
      ConversationId conversationId,
      CustomerId customerId,
      String timeZone,
      int messages,
      @Nullable Instant first,
      @Nullable Instant last) {}

  /**
   * One conversation of the zone.
   *
   * @throws NotYourConversation if the zone has none such
   * @throws ConversationIsErased if it had
   */
  public Thread require(Zone zone, ConversationId conversation) {
    return jdbc.sql(
            "select * from private_zone.conversation where zone = ? and conversation_id = ?")
        .params(zone.value(), conversation.value())
        .query((row, _) -> thread(row))
        .optional()
        .orElseThrow(() -> missing(zone, conversation));
  }

  /** The zone's conversation with the customer, where there is one. */
  public Optional<Thread> with(Zone zone, CustomerId customer) {
    return jdbc.sql("select * from private_zone.conversation where zone = ? and customer_id = ?")
        .params(zone.value(), customer.value())
        .query((row, _) -> thread(row))
        .optional();
  }

  List<Thread> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(
            """
            select * from private_zone.conversation
            where zone = ? and conversation_id > ? order by conversation_id limit ?
            """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> thread(row))
        .list();
  }

  /**
   * Conversations in a zone that somebody owns, without an open deal, whose last message, of a
   * story not yet over, is older.
   */
  List<Quiet> quietSince(Instant sentBefore, Instant recordedBefore, int limit) {
    return jdbc.sql(
            """
            select conversation_id, zone from private_zone.conversation c
            where last_at < ? and recorded_at < ? and (story_until is null or last_at > story_until)
            and not exists (select 1 from private_zone.deal d
              where d.conversation_id = c.conversation_id and d.closed_at is null)
            and exists (select 1 from private_zone.staff s
              where s.zone = c.zone and s.owner is not null)
            order by last_at limit ?
            """)
        .params(Timestamp.from(sentBefore), Timestamp.from(recordedBefore), limit)
        .query(
            (row, _) ->
                new Quiet(
                    new ConversationId(row.getObject("conversation_id", UUID.class)),
                    new Zone(row.getString("zone"))))
        .list();
  }

  record Quiet(ConversationId conversation, Zone zone) {}

  @EventHandler
  void on(ConversationStarted event) {
    jdbc.sql(
            """
            insert into private_zone.conversation
            (conversation_id, zone, customer_id, time_zone, messages) values (?, ?, ?, ?, 0)
            """)
        .params(
            event.conversationId().value(),
            event.zone().value(),
            event.customerId().value(),
            event.timeZone())
        .update();
  }

  @EventHandler
  void on(MessageRecorded event, @org.axonframework.eventhandling.Timestamp Instant recordedAt) {
    newMessages()
        .merge(
            event.conversationId(),
            new Spread(1, event.sentAt(), event.sentAt(), recordedAt),
            Spread::and);
  }

  @EventHandler
  void on(StoryEnded event) {
    var until = Timestamp.from(event.until());
    jdbc.sql(
            """
            update private_zone.conversation
            set story_until = greatest(coalesce(story_until, ?), ?) where conversation_id = ?
            """)
        .params(until, until, event.conversationId().value())
        .update();
  }

  @EventHandler
  void on(CustomerForgotten event) {
    with(event.zone(), event.customerId())
        .ifPresent(
            gone ->
                tombstones.place(
                    new Subject(event.zone(), event.customerId()), gone.conversationId()));
    jdbc.sql("delete from private_zone.conversation where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private Rejection missing(Zone zone, ConversationId conversation) {
    return tombstones.has(zone, conversation)
        ? new ConversationIsErased()
        : new NotYourConversation();
  }

  /** What a unit of work adds to each conversation, written once at its end: imports are long. */
  private Map<ConversationId, Spread> newMessages() {
    var work = CurrentUnitOfWork.get();
    return work.getOrComputeResource(
        Conversations.class.getName(),
        _ -> {
          var messages = new HashMap<ConversationId, Spread>();
          work.onPrepareCommit(_ -> messages.forEach(this::add));
          return messages;
        });
  }

  private void add(ConversationId conversation, Spread spread) {
    var first = Timestamp.from(spread.first());
    var last = Timestamp.from(spread.last());
    jdbc.sql(
            """
            update private_zone.conversation set messages = messages + ?,
            first_at = least(coalesce(first_at, ?), ?), last_at = greatest(coalesce(last_at, ?), ?),
            recorded_at = ? where conversation_id = ?
            """)
        .params(
            spread.count(),
            first,
            first,
            last,
            last,
            Timestamp.from(spread.recordedAt()),
            conversation.value())
        .update();
  }

  private record Spread(int count, Instant first, Instant last, Instant recordedAt) {
    Spread and(Spread other) {
      return new Spread(
          count + other.count,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          other.recordedAt);
    }
  }

  private static Thread thread(ResultSet row) throws SQLException {
    return new Thread(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        row.getString("time_zone"),
        row.getInt("messages"),
        instant(row.getTimestamp("first_at")),
        instant(row.getTimestamp("last_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
