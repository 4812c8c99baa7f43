package io.saleslore.command.conversation;

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
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A conversation read back from its events, texts still sealed. */
public final class History {
  private final List<MessageRecorded> recorded = new ArrayList<>();
  private final Map<String, String> recognised = new HashMap<>();
  private final Map<String, MessageEdited> edits = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, Delivery> deliveries = new HashMap<>();
  private final StoryLine stories = new StoryLine();
  private @Nullable ConversationStarted started;

  private History() {}

  /**
   * A message as it reads now.
   *
   * @param text null once it was taken back
   * @param delivery how far it came, where WhatsApp said so
   */
  public record Message(
      MessageId messageId,
      Instant sentAt,
      Speaker speaker,
      MessageKind kind,
      boolean edited,
      @Nullable SealedText text,
      @Nullable Delivery delivery) {}

  /** A finished story as it reads now, its messages in the order they were sent. */
  public record Reading(
      StoryId id,
      @Nullable DealId deal,
      Outcome outcome,
      int revision,
      Instant until,
      List<Message> messages) {}

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
  public List<Message> messages() {
    return recorded.stream()
        .sorted(Comparator.comparing(MessageRecorded::sentAt))
        .map(this::asItReadsNow)
        .toList();
  }

  private Message asItReadsNow(MessageRecorded message) {
    var key = recognised.getOrDefault(message.dedupeKey(), message.dedupeKey());
    var edit = edits.get(key);
    boolean gone = revoked.contains(key);
    return new Message(
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        gone ? MessageKind.DELETED : edit == null ? message.kind() : edit.kind(),
        message.edited() || edit != null,
        gone ? null : edit == null ? message.text() : edit.text(),
        deliveries.get(key));
  }

  /** The finished stories. */
  public Set<StoryId> stories() {
    return stories.names();
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
        recorded.add(message);
        stories.sent(message.sentAt());
      }
      case MessageRecognised told -> recognised.put(told.messageKey(), told.toldAs());
      case MessageEdited edit ->
          edits.merge(edit.messageKey(), edit, (a, b) -> b.at().isBefore(a.at()) ? a : b);
      case MessageRevoked gone -> revoked.add(gone.messageKey());
      case DeliveryReported report ->
          deliveries.merge(
              report.messageKey(), report.delivery(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      case StoryEnded ended -> stories.ended(ended);
      case StoryRevised revised -> stories.revised(revised);
      case ConversationConcluded _, ConversationFellQuiet _ -> {}
    }
  }
}
