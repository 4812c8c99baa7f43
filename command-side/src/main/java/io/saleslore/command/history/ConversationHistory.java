package io.saleslore.command.history;

import io.saleslore.command.conversation.NotYourConversation;
import io.saleslore.command.storyline.EndedStory;
import io.saleslore.command.storyline.StoryLine;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A conversation read back from its events, texts still sealed. */
public final class ConversationHistory {
  /** The app exports 40,000; a story of more is told by its latest. */
  static final int MOST_HELD = 50_000;

  private final RecordedMessages messages;
  private final MessageChanges changes = new MessageChanges();
  private final StoryLine stories = new StoryLine();
  private @Nullable ConversationStarted started;

  private ConversationHistory(EventStore events, ConversationId conversation, int mostHeld) {
    this.messages = new RecordedMessages(events, conversation, mostHeld);
  }

  /**
   * Reads every event of the conversation.
   *
   * @throws NotYourConversation if there are none
   */
  public static ConversationHistory read(EventStore events, ConversationId conversation) {
    return read(events, conversation, MOST_HELD);
  }

  /**
   * Reads every event of the conversation and holds no message: enough for a page of it.
   *
   * @throws NotYourConversation if there are none
   */
  static ConversationHistory outline(EventStore events, ConversationId conversation) {
    return read(events, conversation, 0);
  }

  private static ConversationHistory read(
      EventStore events, ConversationId conversation, int mostHeld) {
    var history = new ConversationHistory(events, conversation, mostHeld);
    events.readEvents(conversation.toString()).forEachRemaining(history::on);
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

  /** How many messages there are. */
  public int count() {
    return messages.count();
  }

  /** Messages in the order they were sent, of a huge conversation the latest 50,000. */
  public List<CurrentMessage> messages() {
    return latest(MOST_HELD);
  }

  /** The latest messages, at most so many, in the order they were sent. */
  public List<CurrentMessage> latest(int most) {
    return current(messages.latest(Instant.MIN, Instant.MAX, most));
  }

  /** The messages at these places in the order they were sent. */
  List<CurrentMessage> messages(int from, int to) {
    return current(messages.slice(from, to));
  }

  private List<CurrentMessage> current(List<MessageRecorded> recorded) {
    return recorded.stream().map(changes::applyTo).toList();
  }

  /** The finished stories. */
  public Set<StoryId> stories() {
    return stories.names();
  }

  /** A finished story as it reads now: which messages, which outcome, which revision. */
  public Optional<FinishedStory> story(StoryId id) {
    return stories.named(id).map(this::read);
  }

  private FinishedStory read(EndedStory story) {
    var from = stories.from(story).orElse(Instant.MIN);
    return new FinishedStory(
        story.id(),
        story.deal(),
        story.outcome(),
        story.revision(),
        story.until(),
        current(messages.latest(from, story.until(), MOST_HELD)));
  }

  private void on(DomainEventMessage<?> message) {
    var event = (ConversationEvent) message.getPayload();
    switch (event) {
      case ConversationStarted first -> started = first;
      case MessageRecorded recorded -> {
        messages.add(recorded, message.getSequenceNumber());
        stories.sent(recorded.sentAt());
      }
      case MessageRecognised _, MessageEdited _, MessageRevoked _, DeliveryReported _ ->
          changes.on(event);
      case StoryEnded ended -> stories.ended(ended);
      case StoryRevised revised -> stories.revised(revised);
      case ConversationConcluded _, ConversationFellQuiet _ -> {}
    }
  }
}
