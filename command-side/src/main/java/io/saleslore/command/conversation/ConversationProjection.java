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
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
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
record ConversationProjection(
    ConversationTable table,
    Conversations conversations,
    ShownConversations shown,
    Tombstones tombstones) {
  @EventHandler
  void on(ConversationStarted event) {
    table.insert(event);
    showOnce(event.zone(), event.customerId());
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
    showOnce(event.zone(), event.customerId());
    showOnce(event.zone(), event.into());
  }

  @EventHandler
  void on(CustomerUnmerged event) {
    showOnce(event.zone(), event.customerId());
    showOnce(event.zone(), event.into());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    var subject = new Subject(event.zone(), event.customerId());
    table.find(subject).ifPresent(gone -> remove(subject, gone.conversationId()));
  }

  /** What was shown as the conversation is shown for itself. */
  private void remove(Subject subject, ConversationId gone) {
    shown.shownAs(gone).forEach(each -> showOnce(subject.zone(), each));
    tombstones.place(subject, gone);
    table.delete(subject);
  }

  /** At the end of the unit of work, when the records are merged, or are not any more. */
  private void showOnce(Zone zone, CustomerId customer) {
    var subject = new Subject(zone, customer);
    CurrentUnitOfWork.get()
        .onPrepareCommit(_ -> shown.showAsFirst(conversations.ofPerson(subject)));
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
