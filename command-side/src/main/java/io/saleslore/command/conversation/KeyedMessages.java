package io.saleslore.command.conversation;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.vocabulary.Delivery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages a conversation knows of, by dedupe key and without their words. Those of exports
 * are not among them: they may be millions, and {@link KnownMessages} knows them.
 */
final class KeyedMessages {
  private final Map<String, Instant> sentAt = new HashMap<>();
  private final Set<String> edits = new HashSet<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, Set<Delivery>> deliveries = new HashMap<>();

  boolean has(String key) {
    return sentAt.containsKey(key);
  }

  Optional<Instant> sentAt(String key) {
    return Optional.ofNullable(sentAt.get(key));
  }

  boolean hasEdit(String key) {
    return edits.contains(key);
  }

  boolean isRevoked(String key) {
    return revoked.contains(key);
  }

  boolean hasDelivery(String key, Delivery delivery) {
    return deliveries.getOrDefault(key, Set.of()).contains(delivery);
  }

  void on(MessageRecorded event) {
    if (!MessageFingerprint.isFingerprint(event.dedupeKey())) {
      sentAt.put(event.dedupeKey(), event.sentAt());
    }
  }

  void on(MessageRecognised event) {
    sentAt.put(event.toldAs(), event.sentAt());
  }

  void on(MessageEdited event) {
    edits.add(event.dedupeKey());
  }

  void on(MessageRevoked event) {
    revoked.add(event.messageKey());
  }

  void on(DeliveryReported event) {
    deliveries
        .computeIfAbsent(event.messageKey(), _ -> EnumSet.noneOf(Delivery.class))
        .add(event.delivery());
  }
}
