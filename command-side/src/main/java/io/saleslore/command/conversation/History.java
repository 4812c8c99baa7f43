package io.saleslore.command.conversation;

import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationConcluded;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationFellQuiet;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A conversation read back from its events, texts still sealed. */
public final class History {
  private final List<MessageRecorded> messages = new ArrayList<>();
  private final StoryLine stories = new StoryLine();
  private @Nullable ConversationStarted started;

  private History() {}

  /** A finished story as it reads now, its messages in the order they were sent. */
  public record Reading(
      StoryId id,
      @Nullable DealId deal,
      Outcome outcome,
      int revision,
      Instant until,
      List<MessageRecorded> messages) {}

  /**
   * Reads every event of the conversation.
   *
   * @throws NotYourConversation if there are none
   */
  public static History read(EventStore events, ConversationId conversation) {
    var history = new History();
    events
        .readEvents(conversation.toString())
        .forEachRemaining(event -> history.on((ConversationEvent) event.getPayload()));
    history.started();
    return history;
  }

  /**
   * How it began.
   *
   * @throws NotYourConversation if it never did
   */
  public ConversationStarted started() {
    if (started == null) {
      throw new NotYourConversation();
    }
    return started;
  }

  /** All messages in the order they were sent. */
  public List<MessageRecorded> messages() {
    return messages.stream().sorted(Comparator.comparing(MessageRecorded::sentAt)).toList();
  }

  /** The latest reading of a finished story: which messages, which outcome, which revision. */
  public Optional<Reading> reading(StoryId id) {
    return stories
        .named(id)
        .map(
            story -> {
              var from = stories.from(story).orElse(Instant.MIN);
              var told =
                  messages().stream()
                      .filter(m -> m.sentAt().isAfter(from) && !m.sentAt().isAfter(story.until()))
                      .toList();
              return new Reading(
                  story.id(), story.deal(), story.outcome(), story.revision(), story.until(), told);
            });
  }

  private void on(ConversationEvent event) {
    switch (event) {
      case ConversationStarted first -> started = first;
      case MessageRecorded message -> {
        messages.add(message);
        stories.sent(message.sentAt());
      }
      case StoryEnded ended -> stories.ended(ended);
      case StoryRevised revised -> stories.revised(revised);
      case ConversationConcluded _, ConversationFellQuiet _ -> {}
    }
  }
}
