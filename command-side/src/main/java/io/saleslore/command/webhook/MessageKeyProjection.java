package io.saleslore.command.webhook;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.fingerprint.ToldMessage;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps the keys of messages that webhooks told of. What such a message says, when it is sent,
 * edited or taken back, is noted as a fingerprint, too, so that an export finds it.
 */
@Component
@ProcessingGroup("owner-views")
record MessageKeyProjection(
    MessageKeyTable table,
    TakenMessages taken,
    Vault vault,
    Conversations conversations,
    KnownMessages known) {
  @EventHandler
  void on(MessageRecorded event) {
    if (MessageKeyHasher.isMessageKey(event.dedupeKey())) {
      var message = new KeyedMessage(event.text().key(), event.sentAt(), event.speaker());
      table.insert(event.dedupeKey(), message);
      note(
          event.conversationId(),
          message,
          new NotedText(event.dedupeKey(), event.kind(), vault.open(event.text()), event.edited()));
    }
  }

  @EventHandler
  void on(MessageRecognised event) {
    var customer = conversations.require(event.zone(), event.conversationId()).customerId();
    table.insert(
        event.toldAs(),
        new KeyedMessage(KeyId.of(event.zone(), customer), event.sentAt(), event.speaker()));
  }

  @EventHandler
  void on(MessageEdited event) {
    noteChange(
        event.conversationId(),
        event.messageKey(),
        key -> new NotedText(key, event.kind(), vault.open(event.text()), true));
  }

  @EventHandler
  void on(MessageRevoked event) {
    noteChange(
        event.conversationId(),
        event.messageKey(),
        key -> new NotedText(key, MessageKind.DELETED, "", true));
  }

  @EventHandler
  void on(CustomerForgotten event) {
    table.delete(KeyId.of(event.zone(), event.customerId()));
    taken.erase(new Subject(event.zone(), event.customerId()));
  }

  /** What a message says now; it does not show itself. */
  private record NotedText(String messageKey, MessageKind kind, String text, boolean edited) {
    @Override
    public String toString() {
      return "[private wording]";
    }
  }

  /** What it says now is opened only where webhooks told of it. */
  private void noteChange(
      ConversationId conversation, String messageKey, Function<String, NotedText> wording) {
    table
        .find(messageKey)
        .ifPresent(message -> note(conversation, message, wording.apply(messageKey)));
  }

  /** Exports know no reactions. */
  private void note(ConversationId conversation, KeyedMessage message, NotedText wording) {
    if (wording.kind() != MessageKind.REACTION) {
      var content =
          MessageFingerprint.content(
              vault,
              message.customer(),
              message.sentAt(),
              message.speaker(),
              wording.kind(),
              wording.text());
      var told =
          new ToldMessage(content, wording.messageKey(), message.speaker(), wording.edited());
      known.addTold(conversation, message.sentAt(), told);
    }
  }
}
