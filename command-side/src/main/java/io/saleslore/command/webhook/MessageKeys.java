package io.saleslore.command.webhook;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.conversation.SaidKey;
import io.saleslore.command.conversation.SaidMessages;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One key per message of a business number, unique in the database. WhatsApp's ids hold phone
 * numbers, so a key is a hash under the customer's own key and is worth nothing without it. What a
 * message says, said once or is when it was taken back is noted, too, so that an export finds it.
 */
@Component
@ProcessingGroup("owner-views")
class MessageKeys {
  private static final String PREFIX = "whatsapp:";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Conversations conversations;
  private final SaidMessages said;

  MessageKeys(JdbcClient jdbc, Vault vault, Conversations conversations, SaidMessages said) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.conversations = conversations;
    this.said = said;
  }

  private record Row(KeyId customer, Instant sentAt, Speaker speaker) {}

  String of(KeyId customer, String phoneNumberId, String messageId) {
    return PREFIX + vault.hash(customer, "whatsapp/" + phoneNumberId + "/" + messageId);
  }

  boolean isKnown(String messageKey) {
    return find(messageKey).isPresent();
  }

  @EventHandler
  void on(MessageRecorded event) {
    if (event.dedupeKey().startsWith(PREFIX)) {
      var row = new Row(event.text().key(), event.sentAt(), event.speaker());
      insert(event.dedupeKey(), row);
      note(event.conversationId(), row, event.kind(), vault.open(event.text()));
    }
  }

  @EventHandler
  void on(MessageRecognised event) {
    var customer = conversations.require(event.zone(), event.conversationId()).customerId();
    insert(
        event.toldAs(), new Row(KeyId.of(event.zone(), customer), event.sentAt(), event.speaker()));
  }

  @EventHandler
  void on(MessageEdited event) {
    find(event.messageKey())
        .ifPresent(
            row -> note(event.conversationId(), row, event.kind(), vault.open(event.text())));
  }

  @EventHandler
  void on(MessageRevoked event) {
    find(event.messageKey())
        .ifPresent(row -> note(event.conversationId(), row, MessageKind.DELETED, ""));
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("delete from private_zone.whatsapp_message where key_id = ?")
        .param(KeyId.of(event.zone(), event.customerId()).toString())
        .update();
  }

  /** Exports know no reactions. */
  private void note(ConversationId conversation, Row row, MessageKind kind, String text) {
    if (kind != MessageKind.REACTION) {
      said.told(
          conversation,
          row.sentAt(),
          SaidKey.content(vault, row.customer(), row.sentAt(), row.speaker(), kind, text));
    }
  }

  private Optional<Row> find(String messageKey) {
    return jdbc.sql(
            """
            select key_id, sent_at, speaker from private_zone.whatsapp_message
            where message_key = ?
            """)
        .param(messageKey)
        .query(
            (row, _) ->
                new Row(
                    KeyId.of(row.getString(1)),
                    row.getTimestamp(2).toInstant(),
                    Speaker.of(row.getString(3))))
        .optional();
  }

  private void insert(String messageKey, Row row) {
    jdbc.sql(
            """
            insert into private_zone.whatsapp_message (message_key, key_id, sent_at, speaker)
            values (?, ?, ?, ?)
            """)
        .params(
            messageKey,
            row.customer().toString(),
            Timestamp.from(row.sentAt()),
            row.speaker().code())
        .update();
  }
}
