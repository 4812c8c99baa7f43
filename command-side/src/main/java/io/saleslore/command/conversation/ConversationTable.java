package io.saleslore.command.conversation;

import io.saleslore.command.ZoneTable;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of conversations, one row for each, without any word that was written. */
@Component
class ConversationTable extends ZoneTable {
  ConversationTable(JdbcClient jdbc) {
    super(jdbc, "conversations", "private_zone.conversation", "conversation_id");
  }

  void insert(ConversationStarted event) {
    sql("""
    insert into private_zone.conversation
    (conversation_id, zone, customer_id, time_zone, messages) values (?, ?, ?, ?, 0)
    """)
        .params(event.conversationId().value(), event.zone().value())
        .params(event.customerId().value(), event.timeZone())
        .update();
  }

  void add(ConversationId conversation, AddedMessages messages) {
    var first = Timestamp.from(messages.sent().first());
    var last = Timestamp.from(messages.sent().last());
    sql("""
    update private_zone.conversation set messages = messages + ?,
    first_at = least(coalesce(first_at, ?), ?), last_at = greatest(coalesce(last_at, ?), ?),
    recorded_at = ? where conversation_id = ?
    """)
        .params(messages.count(), first, first, last, last)
        .params(Timestamp.from(messages.recordedAt()), conversation.value())
        .update();
  }

  void endStory(ConversationId conversation, Instant at) {
    var until = Timestamp.from(at);
    sql("""
    update private_zone.conversation
    set story_until = greatest(coalesce(story_until, ?), ?) where conversation_id = ?
    """)
        .params(until, until, conversation.value())
        .update();
  }

  /** Whether the customer's conversation is read as part of another one. */
  void setMerged(Subject subject, boolean merged) {
    sql("update private_zone.conversation set merged = ? where zone = ? and customer_id = ?")
        .params(merged, subject.zone().value(), subject.customerId().value())
        .update();
  }

  Optional<ConversationSummary> find(Zone zone, ConversationId conversation) {
    return find(zone, conversation.value(), (row, _) -> summary(row));
  }

  Optional<ConversationSummary> find(Subject subject) {
    return about("select *", subject).query((row, _) -> summary(row)).optional();
  }

  List<ConversationSummary> after(Zone zone, UUID cursor, int limit) {
    return sql("""
    select * from private_zone.conversation
    where zone = ? and not merged and conversation_id > ? order by conversation_id limit ?
    """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> summary(row))
        .list();
  }

  private static ConversationSummary summary(ResultSet row) throws SQLException {
    return new ConversationSummary(
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
