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
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * A conversation read back from its events, texts still sealed. Of a huge one the messages are not
 * held but read again when they are asked for; of an outline they never are.
 */
public final class History {
  /** The app exports 40,000; a story of more is told by its latest. */
  static final int HELD_AT_MOST = 50_000;

  private final EventStore events;
  private final ConversationId conversation;
  private final int heldAtMost;
  private final SentOrder order = new SentOrder();
  private List<MessageRecorded> recorded = new ArrayList<>();
  private final Map<String, String> recognised = new HashMap<>();
  private final Map<String, MessageEdited> edits = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, Delivery> deliveries = new HashMap<>();
  private final StoryLine stories = new StoryLine();
  private @Nullable ConversationStarted started;

  private History(EventStore events, ConversationId conversation, int heldAtMost) {
    this.events = events;
    this.conversation = conversation;
    this.heldAtMost = heldAtMost;
  }

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
    return read(events, conversation, HELD_AT_MOST);
  }

  /**
   * Reads every event of the conversation and holds no message: enough for a page of it.
   *
   * @throws NotYourConversation if there are none
   */
  static History outline(EventStore events, ConversationId conversation) {
    return read(events, conversation, 0);
  }

  private static History read(EventStore events, ConversationId conversation, int heldAtMost) {
    var history = new History(events, conversation, heldAtMost);
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
    return order.count();
  }

  /** Messages in the order they were sent, of a huge conversation the latest 50,000. */
  public List<Message> messages() {
    return latest(Instant.MIN, Instant.MAX);
  }

  /** The messages at these places in the order they were sent, read where they stand. */
  List<Message> messages(int from, int to) {
    var slice = order.slice(from, to);
    return slice.numbers().isEmpty()
        ? List.of()
        : events
            .readEvents(conversation.toString(), slice.numbers().getFirst())
            .asStream()
            .takeWhile(event -> event.getSequenceNumber() <= slice.numbers().getLast())
            .filter(event -> slice.numbers().contains(event.getSequenceNumber()))
            .map(event -> (MessageRecorded) event.getPayload())
            .sorted(Comparator.comparing(MessageRecorded::sentAt))
            .skip(slice.before())
            .limit(to - from)
            .map(this::asItReadsNow)
            .toList();
  }

  private List<Message> latest(Instant after, Instant until) {
    var latest = new ArrayList<MessageRecorded>();
    recorded()
        .filter(each -> each.sentAt().isAfter(after) && !each.sentAt().isAfter(until))
        .forEach(
            message -> {
              latest.add(message);
              if (latest.size() == 2 * HELD_AT_MOST) {
                keepLatest(latest);
              }
            });
    keepLatest(latest);
    return latest.stream().map(this::asItReadsNow).toList();
  }

  private static void keepLatest(List<MessageRecorded> messages) {
    messages.sort(Comparator.comparing(MessageRecorded::sentAt));
    messages.subList(0, Math.max(0, messages.size() - HELD_AT_MOST)).clear();
  }

  private boolean isHeld() {
    return recorded.size() == order.count();
  }

  private Stream<MessageRecorded> recorded() {
    return isHeld()
        ? recorded.stream()
        : events
            .readEvents(conversation.toString())
            .asStream()
            .map(DomainEventMessage::getPayload)
            .filter(MessageRecorded.class::isInstance)
            .map(MessageRecorded.class::cast)
            .limit(order.count());
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
              var told = latest(stories.from(story).orElse(Instant.MIN), story.until());
              return new Reading(
                  story.id(), story.deal(), story.outcome(), story.revision(), story.until(), told);
            });
  }

  private void on(DomainEventMessage<?> event) {
    switch ((ConversationEvent) event.getPayload()) {
      case ConversationStarted first -> started = first;
      case MessageRecorded message -> {
        order.add(message.sentAt(), event.getSequenceNumber());
        if (order.count() > heldAtMost) {
          recorded = List.of();
        } else {
          recorded.add(message);
        }
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
