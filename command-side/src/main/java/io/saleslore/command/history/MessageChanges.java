package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to messages after they were recorded: edits, revocations, deliveries. */
final class MessageChanges {
  private final Map<String, String> recognised = new HashMap<>();
  private final Map<String, MessageEdited> edits = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, Delivery> deliveries = new HashMap<>();

  /** Takes what is a change and leaves out what is none. */
  void onAny(Object event) {
    switch (event) {
      case MessageRecognised recognised -> on(recognised);
      case MessageEdited edited -> on(edited);
      case MessageRevoked revoked -> on(revoked);
      case DeliveryReported reported -> on(reported);
      default -> {}
    }
  }

  void on(MessageRecognised event) {
    recognised.put(event.messageKey(), event.toldAs());
  }

  /** The latest edit counts, in whichever order they come. */
  void on(MessageEdited event) {
    edits.merge(event.messageKey(), event, MessageChanges::later);
  }

  private static MessageEdited later(MessageEdited a, MessageEdited b) {
    return b.at().isBefore(a.at()) ? a : b;
  }

  /** Before a webhook recognised a message, an export may have edited it. */
  private static @Nullable MessageEdited latest(
      @Nullable MessageEdited a, @Nullable MessageEdited b) {
    return a == null ? b : b == null || a == b ? a : later(b, a);
  }

  void on(MessageRevoked event) {
    revoked.add(event.messageKey());
  }

  /** The farthest delivery counts, in whichever order they come. */
  void on(DeliveryReported event) {
    deliveries.merge(event.messageKey(), event.delivery(), (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  CurrentMessage applyTo(MessageRecorded message) {
    var key = recognised.getOrDefault(message.dedupeKey(), message.dedupeKey());
    var edit = latest(edits.get(key), edits.get(message.dedupeKey()));
    boolean isRevoked = revoked.contains(key);
    return new CurrentMessage(
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        isRevoked ? MessageKind.DELETED : edit == null ? message.kind() : edit.kind(),
        message.edited() || edit != null,
        isRevoked ? null : edit == null ? message.text() : edit.text(),
        deliveries.get(key));
  }
}
