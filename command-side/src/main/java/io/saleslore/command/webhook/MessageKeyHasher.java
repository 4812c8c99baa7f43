package io.saleslore.command.webhook;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import org.springframework.stereotype.Component;

/**
 * One key for each message of a business number. WhatsApp's ids hold phone numbers, so a key is a
 * hash under the customer's own key and is worth nothing without it.
 */
@Component
record MessageKeyHasher(Vault vault, MessageKeyTable table) {
  private static final String PREFIX = "whatsapp:";

  String of(KeyId customer, String phoneNumberId, String messageId) {
    return PREFIX + vault.hash(customer, "whatsapp/" + phoneNumberId + "/" + messageId);
  }

  static boolean isMessageKey(String dedupeKey) {
    return dedupeKey.startsWith(PREFIX);
  }

  boolean isKnown(String messageKey) {
    return table.find(messageKey).isPresent();
  }
}
