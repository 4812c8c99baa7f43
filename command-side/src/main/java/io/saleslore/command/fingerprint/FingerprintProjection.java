package io.saleslore.command.fingerprint;

import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps the fingerprints of recorded messages. */
@Component
@ProcessingGroup("owner-views")
record FingerprintProjection(FingerprintTable table) {
  @EventHandler
  void on(MessageRecorded event) {
    var key = event.dedupeKey();
    if (MessageFingerprint.isFingerprint(key)) {
      var wording =
          new KnownWording(MessageFingerprint.of(key), event.speaker(), key, event.edited());
      newMessages()
          .add(new ExportedMessage(event.conversationId(), wording, event.sentAt(), false));
    }
  }

  /** An edit that an export brought to a message of an export. */
  @EventHandler
  void on(MessageEdited event) {
    if (MessageFingerprint.isFingerprint(event.messageKey())) {
      table.insertEdit(
          event.conversationId(),
          MessageFingerprint.of(event.dedupeKey()),
          MessageFingerprint.of(event.messageKey()));
    }
  }

  @EventHandler
  void on(MessageRecognised event) {
    var fingerprint = MessageFingerprint.of(event.messageKey());
    if (!table.markTold(event.conversationId(), fingerprint, event.toldAs())) {
      throw new OptimisticLockingFailureException("another webhook told of this message first");
    }
  }

  @EventHandler
  void on(CustomerForgotten event) {
    if (event.conversationId() != null) {
      table.delete(event.conversationId());
    }
  }

  /** What a unit of work adds, written as one at its end. */
  private List<ExportedMessage> newMessages() {
    var work = CurrentUnitOfWork.get();
    return work.getOrComputeResource(
        FingerprintProjection.class.getName(),
        _ -> {
          var messages = new ArrayList<ExportedMessage>();
          work.onPrepareCommit(_ -> table.insert(messages));
          return messages;
        });
  }
}
