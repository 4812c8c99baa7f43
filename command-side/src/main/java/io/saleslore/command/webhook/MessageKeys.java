package io.saleslore.command.webhook;

import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One key per message of a business number, unique in the database. WhatsApp's ids hold phone
 * numbers, so a key is a hash under the customer's own key and is worth nothing without it.
 */
@Component
@ProcessingGroup("owner-views")
class MessageKeys {
  private static final String PREFIX = "whatsapp:";

  private final JdbcClient jdbc;
  private final Vault vault;

  MessageKeys(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  String of(KeyId customer, String phoneNumberId, String messageId) {
    return PREFIX + vault.hash(customer, "whatsapp/" + phoneNumberId + "/" + messageId);
  }

  @EventHandler
  void on(MessageRecorded event) {
    if (event.dedupeKey().startsWith(PREFIX)) {
      jdbc.sql(
              """
              insert into private_zone.whatsapp_message (message_key, key_id)
              values (?, ?)
              """)
          .params(event.dedupeKey(), event.text().key().toString())
          .update();
    }
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("delete from private_zone.whatsapp_message where key_id = ?")
        .param(KeyId.of(event.zone(), event.customerId()).toString())
        .update();
  }
}
