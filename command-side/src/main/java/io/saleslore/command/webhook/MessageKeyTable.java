package io.saleslore.command.webhook;

import io.saleslore.kernel.seal.KeyId;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of messages that webhooks told of, by key, which is unique. */
@Component
record MessageKeyTable(JdbcClient jdbc) {
  Optional<KeyedMessage> find(String messageKey) {
    return jdbc.sql(
            "select key_id, sent_at, speaker from private_zone.whatsapp_message where message_key ="
                + " ?")
        .param(messageKey)
        .query((row, _) -> KeyedMessage.of(row))
        .optional();
  }

  void insert(String messageKey, KeyedMessage message) {
    jdbc.sql(
            """
            insert into private_zone.whatsapp_message (message_key, key_id, sent_at, speaker)
            values (?, ?, ?, ?)
            """)
        .params(messageKey, message.customer().toString())
        .params(Timestamp.from(message.sentAt()), message.speaker().code())
        .update();
  }

  void delete(KeyId customer) {
    jdbc.sql("delete from private_zone.whatsapp_message where key_id = ?")
        .param(customer.toString())
        .update();
  }
}
