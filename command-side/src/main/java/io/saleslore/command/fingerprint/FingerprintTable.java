package io.saleslore.command.fingerprint;

import io.saleslore.kernel.id.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of fingerprints. Rows of a chat lie in the order of its time: a part of an export is
 * looked up and written in one place.
 */
@Component
class FingerprintTable {
  private static final int BATCH = 500;

  private final JdbcTemplate table;
  private final JdbcClient jdbc;

  FingerprintTable(JdbcTemplate table) {
    this.table = table;
    this.jdbc = JdbcClient.create(table);
  }

  /** The message of an export, and when it was sent. */
  record ExportedMessage(
      ConversationId conversation, MessageFingerprint fingerprint, Instant sentAt) {}

  void insert(List<ExportedMessage> messages) {
    table.batchUpdate(
        """
        insert into private_zone.message_fingerprint
        (conversation_id, at_minute, content, occurrence, sent_at, told) values (?, ?, ?, ?, ?, false)
        """,
        messages,
        BATCH,
        (into, message) -> {
          into.setObject(1, message.conversation().value());
          into.setLong(2, message.fingerprint().minute());
          into.setString(3, message.fingerprint().content());
          into.setInt(4, message.fingerprint().occurrence());
          into.setTimestamp(5, Timestamp.from(message.sentAt()));
        });
  }

  /** Adds the next occurrence of what a webhook told. */
  void insertTold(ConversationId conversation, Instant at, String content) {
    jdbc.sql(
            """
            insert into private_zone.message_fingerprint
            (conversation_id, at_minute, content, occurrence, sent_at, told)
            select ?, ?, ?, coalesce(max(occurrence), 0) + 1, ?, true from private_zone.message_fingerprint
            where conversation_id = ? and at_minute = ? and content = ?
            """)
        .params(conversation.value(), MessageFingerprint.minute(at), content, Timestamp.from(at))
        .params(conversation.value(), MessageFingerprint.minute(at), content)
        .update();
  }

  /** Marks a message as told by a webhook; answers whether it was not before. */
  boolean markTold(ConversationId conversation, MessageFingerprint fingerprint) {
    return jdbc.sql(
                """
                update private_zone.message_fingerprint set told = true
                where conversation_id = ? and at_minute = ? and content = ? and occurrence = ?
                and told = false
                """)
            .params(conversation.value(), fingerprint.minute())
            .params(fingerprint.content(), fingerprint.occurrence())
            .update()
        > 0;
  }

  /** Hands over all fingerprints of the conversation between two minutes, both included. */
  void between(
      ConversationId conversation, long first, long last, Consumer<MessageFingerprint> consumer) {
    jdbc.sql(
            """
            select at_minute, content, occurrence from private_zone.message_fingerprint
            where conversation_id = ? and at_minute >= ? and at_minute <= ?
            """)
        .params(conversation.value(), first, last)
        .query(
            row -> {
              consumer.accept(
                  new MessageFingerprint(row.getLong(1), row.getString(2), row.getInt(3)));
            });
  }

  /** The first message with this content of which no webhook has told. */
  private static KnownMessages.Untold untold(ResultSet row, MessageFingerprint fingerprint)
      throws SQLException {
    return new KnownMessages.Untold(row.getTimestamp(2).toInstant(), fingerprint.toString());
  }

  Optional<KnownMessages.Untold> untold(ConversationId conversation, long minute, String content) {
    return jdbc.sql(
            """
            select occurrence, sent_at from private_zone.message_fingerprint
            where conversation_id = ? and at_minute = ? and content = ? and told = false
            order by occurrence limit 1
            """)
        .params(conversation.value(), minute, content)
        .query((row, _) -> untold(row, new MessageFingerprint(minute, content, row.getInt(1))))
        .optional();
  }

  void delete(ConversationId conversation) {
    jdbc.sql("delete from private_zone.message_fingerprint where conversation_id = ?")
        .param(conversation.value())
        .update();
  }
}
