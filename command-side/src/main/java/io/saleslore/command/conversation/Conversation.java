package io.saleslore.command.conversation;

import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.storyline.EndedStory;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.ReportDeliveries;
import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.conversation.ConversationCommand.StartConversation;
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
import io.saleslore.kernel.id.ConversationId;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(commandTargetResolver = "commandTargets", cache = "aggregateCache")
class Conversation {
  @AggregateIdentifier private ConversationId id;
  private final KeyedMessages messages = new KeyedMessages();
  @AggregateMember private final ConversationStories stories = new ConversationStories();

  @SuppressWarnings("NullAway.Init")
  Conversation() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Conversation(StartConversation command) {
    AggregateLifecycle.apply(
        new ConversationStarted(
            command.conversationId(),
            command.zone(),
            command.customerId(),
            command.timeZone(),
            command.at()));
  }

  @CommandHandler
  int handle(RecordMessages command) {
    stories.requireOwner(command);
    int fresh = 0;
    var late = new LinkedHashSet<EndedStory>();
    for (var message : command.messages()) {
      if (!isKnownOrRevoked(message.dedupeKey())) {
        stories.covering(message.sentAt()).ifPresent(late::add);
        AggregateLifecycle.apply(recordedNow(message, message.dedupeKey()));
        fresh++;
      }
    }
    late.forEach(stories::revise);
    return fresh;
  }

  @CommandHandler
  void handle(RecogniseMessage command) {
    stories.requireOwner(command);
    var key = command.toldAs();
    if (!messages.has(key)) {
      AggregateLifecycle.apply(
          new MessageRecognised(
              id, stories.zone(), command.sentAt(), command.speaker(), command.messageKey(), key));
      if (messages.isRevoked(key)) {
        reviseStoryWith(key);
      }
    }
  }

  @CommandHandler
  void handle(EditMessage command) {
    stories.requireOwner(command);
    var edit = command.edit();
    var key = command.messageKey();
    if (messages.isRevoked(key) || messages.hasEdit(edit.dedupeKey())) {
      return;
    }
    if (!messages.has(key) && !MessageFingerprint.isFingerprint(key)) {
      AggregateLifecycle.apply(recordedNow(edit, key));
    }
    AggregateLifecycle.apply(
        new MessageEdited(
            id, stories.zone(), edit.sentAt(), edit.kind(), edit.text(), key, edit.dedupeKey()));
    messages
        .sentAt(key)
        .or(() -> Optional.of(edit.sentAt()))
        .flatMap(stories::covering)
        .ifPresent(stories::revise);
  }

  @CommandHandler
  void handle(RevokeMessage command) {
    stories.requireOwner(command);
    if (!messages.isRevoked(command.messageKey())) {
      AggregateLifecycle.apply(
          new MessageRevoked(id, stories.zone(), command.at(), command.messageKey()));
      reviseStoryWith(command.messageKey());
    }
  }

  @CommandHandler
  void handle(ReportDeliveries command) {
    stories.requireOwner(command);
    for (var report : command.reports()) {
      if (!messages.hasDelivery(report.messageKey(), report.delivery())) {
        AggregateLifecycle.apply(
            new DeliveryReported(
                id, stories.zone(), report.at(), report.delivery(), report.messageKey()));
      }
    }
  }

  @EventSourcingHandler
  void on(ConversationEvent event) {
    switch (event) {
      case ConversationStarted started -> id = started.conversationId();
      case MessageRecorded message -> messages.on(message);
      case MessageRecognised recognised -> messages.on(recognised);
      case MessageEdited edited -> messages.on(edited);
      case MessageRevoked revoked -> messages.on(revoked);
      case DeliveryReported reported -> messages.on(reported);
      case StoryEnded _, StoryRevised _, ConversationConcluded _, ConversationFellQuiet _ -> {}
    }
  }

  /** A message may be revoked before it comes. */
  private boolean isKnownOrRevoked(String key) {
    return messages.has(key) || messages.isRevoked(key);
  }

  private void reviseStoryWith(String key) {
    messages.sentAt(key).flatMap(stories::covering).ifPresent(stories::revise);
  }

  private MessageRecorded recordedNow(SealedMessage message, String key) {
    return new MessageRecorded(
        id,
        stories.zone(),
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.edited(),
        message.text(),
        key);
  }
}
