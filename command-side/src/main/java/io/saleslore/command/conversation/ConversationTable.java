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
    (conversation_id, zone, customer_id, time_zone, messages, active_at) values (?, ?, ?, ?, 0, ?)
    """)
        .params(event.conversationId().value(), event.zone().value())
        .params(event.customerId().value(), event.timeZone(), Timestamp.from(event.at()))
        .update();
  }

  void add(ConversationId conversation, AddedMessages messages) {
    var first = Timestamp.from(messages.sent().first());
    var last = Timestamp.from(messages.sent().last());
    sql("""
    update private_zone.conversation set messages = messages + ?,
    first_at = least(coalesce(first_at, ?), ?), last_at = greatest(coalesce(last_at, ?), ?),
    active_at = greatest(coalesce(last_at, ?), ?),
    last_number = case when last_at > ? then last_number else ? end,
    unread = case when ? then 0 else unread end + ?,
    recorded_at = ? where conversation_id = ?
    """)
        .params(messages.count(), first, first, last, last, last, last)
        .params(last, messages.lastNumber())
        .params(messages.answered(), messages.unread())
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

  void setRead(ConversationId conversation) {
    sql("update private_zone.conversation set unread = 0 where conversation_id = ?")
        .param(conversation.value())
        .update();
  }

  /** How many conversations a marketer sees: those of merged records are read with another one. */
  long countShown(Zone zone) {
    return sql("select count(*) from private_zone.conversation where zone = ? and not merged")
        .param(zone.value())
        .query(Long.class)
        .single();
  }

  /** The next ones, those first in which something was said last; from the first where null. */
  List<ConversationSummary> newest(Zone zone, @Nullable InboxPlace behind, int limit) {
    return sql("""
    select * from private_zone.conversation where zone = :zone and not merged
    and (cast(:at as timestamp with time zone) is null or active_at < :at
      or active_at = :at and conversation_id < :id)
    order by active_at desc, conversation_id desc limit :limit
    """)
        .param("zone", zone.value())
        .param("at", behind == null ? null : Timestamp.from(behind.activeAt()))
        .param("id", behind == null ? null : behind.conversation().value())
        .param("limit", limit)
        .query((row, _) -> summary(row))
        .list();
  }

  private static ConversationSummary summary(ResultSet row) throws SQLException {
    return new ConversationSummary(
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        row.getString("time_zone"),
        row.getInt("messages"),
        row.getInt("unread"),
        row.getTimestamp("active_at").toInstant(),
        instant(row.getTimestamp("first_at")),
        instant(row.getTimestamp("last_at")),
        row.getObject("last_number", Long.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
