package io.saleslore.command.conversation;

import io.saleslore.command.storyline.EndedStory;
import io.saleslore.command.storyline.StoryLine;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.conversation.ConversationCommand.ConcludeConversation;
import io.saleslore.kernel.conversation.ConversationCommand.EndStoryOfDeal;
import io.saleslore.kernel.conversation.ConversationCommand.NoticeQuiet;
import io.saleslore.kernel.conversation.ConversationCommand.ReviseStories;
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
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The stories of a conversation: when each is over, and with which outcome. */
final class ConversationStories {
  private final StoryLine line = new StoryLine();
  private ConversationId id;
  private Zone zone;

  @SuppressWarnings("NullAway.Init")
  ConversationStories() {}

  @CommandHandler
  void handle(ConcludeConversation command) {
    requireOwner(command);
    if (line.isRunning()) {
      AggregateLifecycle.apply(
          new ConversationConcluded(id, zone, command.outcome(), command.at()));
      AggregateLifecycle.apply(
          new StoryEnded(id, zone, command.storyId(), null, command.outcome(), command.at()));
      return;
    }
    var last = line.lastWithoutDeal().orElseThrow(NothingToConclude::new);
    reviseIfChanged(last, command.outcome());
  }

  @CommandHandler
  void handle(EndStoryOfDeal command) {
    requireOwner(command);
    var name = new StoryId(command.dealId().value());
    var told = line.named(name);
    if (told.isPresent()) {
      reviseIfChanged(told.get(), command.outcome());
      return;
    }
    var shortened = line.covering(command.at());
    AggregateLifecycle.apply(
        new StoryEnded(id, zone, name, command.dealId(), command.outcome(), command.at()));
    shortened.ifPresent(this::revise);
  }

  @CommandHandler
  void handle(ReviseStories command) {
    requireOwner(command);
    line.names().stream().map(line::named).flatMap(Optional::stream).toList().forEach(this::revise);
  }

  @CommandHandler
  boolean handle(NoticeQuiet command) {
    requireOwner(command);
    var last = line.lastBeforeQuiet(command.at());
    last.ifPresent(
        at -> {
          AggregateLifecycle.apply(new ConversationFellQuiet(id, zone, at));
          AggregateLifecycle.apply(
              new StoryEnded(id, zone, command.storyId(), null, Outcome.UNKNOWN, at));
        });
    return last.isPresent();
  }

  @EventSourcingHandler
  void on(ConversationEvent event) {
    switch (event) {
      case ConversationStarted started -> {
        id = started.conversationId();
        zone = started.zone();
      }
      case MessageRecorded message -> line.sent(message.sentAt());
      case StoryEnded ended -> line.ended(ended);
      case StoryRevised revised -> line.revised(revised);
      case MessageRecognised _,
          MessageEdited _,
          MessageRevoked _,
          DeliveryReported _,
          ConversationConcluded _,
          ConversationFellQuiet _ -> {}
    }
  }

  Zone zone() {
    return zone;
  }

  /** The finished story that a message of this time belongs to. */
  Optional<EndedStory> covering(Instant sentAt) {
    return line.covering(sentAt);
  }

  /** Says that a story reads differently now, its outcome unchanged. */
  void revise(EndedStory story) {
    revise(story, story.outcome());
  }

  private void reviseIfChanged(EndedStory story, Outcome outcome) {
    if (story.outcome() != outcome) {
      revise(story, outcome);
    }
  }

  private void revise(EndedStory story, Outcome outcome) {
    AggregateLifecycle.apply(new StoryRevised(id, zone, story.id(), story.revision() + 1, outcome));
  }

  /** Refuses what another zone commands. */
  void requireOwner(ConversationCommand command) {
    if (!zone.equals(command.zone())) {
      throw new NotYourConversation();
    }
  }
}
