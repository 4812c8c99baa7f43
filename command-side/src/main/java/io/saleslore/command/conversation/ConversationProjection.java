package io.saleslore.command.conversation;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the owner's view of conversations up to date with their events. */
@Component
@ProcessingGroup("owner-views")
record ConversationProjection(ConversationTable table, Tombstones tombstones) {
  @EventHandler
  void on(ConversationStarted event) {
    table.insert(event);
  }

  @EventHandler
  void on(MessageRecorded event, @SequenceNumber long number, @Timestamp Instant recordedAt) {
    newMessages()
        .merge(
            event.conversationId(),
            AddedMessages.one(event, number, recordedAt),
            AddedMessages::and);
  }

  @EventHandler
  void on(StoryEnded event) {
    table.endStory(event.conversationId(), event.until());
  }

  @EventHandler
  void on(CustomerMerged event) {
    table.setMerged(new Subject(event.zone(), event.customerId()), true);
  }

  @EventHandler
  void on(CustomerUnmerged event) {
    table.setMerged(new Subject(event.zone(), event.customerId()), false);
  }

  @EventHandler
  void on(CustomerForgotten event) {
    var subject = new Subject(event.zone(), event.customerId());
    table.find(subject).ifPresent(gone -> tombstones.place(subject, gone.conversationId()));
    table.delete(subject);
  }

  /** What a unit of work adds to each conversation, written once at its end: imports are long. */
  private Map<ConversationId, AddedMessages> newMessages() {
    var work = CurrentUnitOfWork.get();
    return work.getOrComputeResource(
        ConversationProjection.class.getName(),
        _ -> {
          var messages = new HashMap<ConversationId, AddedMessages>();
          work.onPrepareCommit(_ -> messages.forEach(table::add));
          return messages;
        });
  }
}
