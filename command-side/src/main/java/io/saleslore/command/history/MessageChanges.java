package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationConcluded;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationFellQuiet;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
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

  /** Takes what is a change of a message and leaves out what is none. */
  void on(ConversationEvent event) {
    switch (event) {
      case MessageRecognised told -> recognised.put(told.messageKey(), told.toldAs());
      case MessageEdited edit -> edits.merge(edit.messageKey(), edit, MessageChanges::later);
      case MessageRevoked gone -> revoked.add(gone.messageKey());
      case DeliveryReported reported -> deliver(reported);
      case ConversationStarted _,
          MessageRecorded _,
          StoryEnded _,
          StoryRevised _,
          ConversationConcluded _,
          ConversationFellQuiet _ -> {}
    }
  }

  /** The latest edit counts, in whichever order they come. */
  private static MessageEdited later(MessageEdited a, MessageEdited b) {
    return b.at().isBefore(a.at()) ? a : b;
  }

  /** Before a webhook recognised a message, an export may have edited it. */
  private static @Nullable MessageEdited latest(
      @Nullable MessageEdited a, @Nullable MessageEdited b) {
    return a == null ? b : b == null || a == b ? a : later(b, a);
  }

  /** The farthest delivery counts, in whichever order they come. */
  private void deliver(DeliveryReported event) {
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
