package io.saleslore.command.fingerprint;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.vocabulary.Speaker;
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

  void insert(List<ExportedMessage> messages) {
    table.batchUpdate(
        """
        insert into private_zone.message_fingerprint
        (conversation_id, at_minute, content, occurrence, sent_at, told, speaker, message_key, edited)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        messages,
        BATCH,
        (into, message) -> {
          var wording = message.wording();
          into.setObject(1, message.conversation().value());
          into.setLong(2, wording.fingerprint().minute());
          into.setString(3, wording.fingerprint().content());
          into.setInt(4, wording.fingerprint().occurrence());
          into.setTimestamp(5, Timestamp.from(message.sentAt()));
          into.setBoolean(6, message.told());
          into.setString(7, wording.speaker().code());
          into.setString(8, wording.messageKey());
          into.setBoolean(9, wording.edited());
        });
  }

  /** Adds a later wording beside the first one of a message. */
  void insertEdit(
      ConversationId conversation, MessageFingerprint edit, MessageFingerprint original) {
    jdbc.sql(
            """
            insert into private_zone.message_fingerprint
            (conversation_id, at_minute, content, occurrence, sent_at, told, speaker, message_key, edited)
            select conversation_id, at_minute, ?, ?, sent_at, true, speaker, message_key, true
            from private_zone.message_fingerprint
            where conversation_id = ? and at_minute = ? and content = ? and occurrence = ?
            """)
        .params(edit.content(), edit.occurrence(), conversation.value(), original.minute())
        .params(original.content(), original.occurrence())
        .update();
  }

  /** Adds the next occurrence of what a webhook told. */
  void insertTold(ConversationId conversation, Instant at, ToldMessage told) {
    jdbc.sql(
            """
            insert into private_zone.message_fingerprint
            (conversation_id, at_minute, content, occurrence, sent_at, told, speaker, message_key, edited)
            select ?, ?, ?, coalesce(max(occurrence), 0) + 1, ?, true, ?, ?, ?
            from private_zone.message_fingerprint
            where conversation_id = ? and at_minute = ? and content = ?
            """)
        .params(conversation.value(), MessageFingerprint.minute(at), told.content())
        .params(Timestamp.from(at), told.speaker().code(), told.messageKey(), told.edited())
        .params(conversation.value(), MessageFingerprint.minute(at), told.content())
        .update();
  }

  /** Marks a message as told by a webhook under a key; answers whether it was not before. */
  boolean markTold(ConversationId conversation, MessageFingerprint fingerprint, String toldAs) {
    jdbc.sql(
            """
            update private_zone.message_fingerprint set message_key = ?
            where conversation_id = ? and at_minute = ? and message_key = ?
            """)
        .params(toldAs, conversation.value(), fingerprint.minute(), fingerprint.toString())
        .update();
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

  /** Hands over all wordings of the conversation between two minutes, both included. */
  void between(
      ConversationId conversation, long first, long last, Consumer<KnownWording> consumer) {
    jdbc.sql(
            """
            select at_minute, content, occurrence, speaker, message_key, edited
            from private_zone.message_fingerprint
            where conversation_id = ? and at_minute >= ? and at_minute <= ?
            """)
        .params(conversation.value(), first, last)
        .query(
            row -> {
              consumer.accept(
                  new KnownWording(
                      new MessageFingerprint(row.getLong(1), row.getString(2), row.getInt(3)),
                      Speaker.of(row.getString(4)),
                      row.getString(5),
                      row.getBoolean(6)));
            });
  }

  /** The first message with this content of which no webhook has told. */
  private static UntoldMessage untold(ResultSet row, MessageFingerprint fingerprint)
      throws SQLException {
    return new UntoldMessage(row.getTimestamp(2).toInstant(), fingerprint.toString());
  }

  Optional<UntoldMessage> untold(ConversationId conversation, long minute, String content) {
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
