package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The messages of a conversation as they were recorded. Those of a huge conversation are not held
 * but read again from their events when needed.
 */
final class RecordedMessages {
  private final EventStore events;
  private final ConversationId conversation;
  private final int mostHeld;
  private final SentOrder order = new SentOrder();
  private List<MessageRecorded> held = new ArrayList<>();

  RecordedMessages(EventStore events, ConversationId conversation, int mostHeld) {
    this.events = events;
    this.conversation = conversation;
    this.mostHeld = mostHeld;
  }

  void add(MessageRecorded message, long sequenceNumber) {
    order.add(message.sentAt(), sequenceNumber);
    if (order.count() > mostHeld) {
      held = List.of();
    } else {
      held.add(message);
    }
  }

  int count() {
    return order.count();
  }

  /** The messages at these places in the order they were sent, read from their events. */
  List<MessageRecorded> slice(int from, int to) {
    var slice = order.slice(from, to);
    var numbers = slice.numbers();
    return numbers.isEmpty()
        ? List.of()
        : events
            .readEvents(conversation.toString(), numbers.getFirst())
            .asStream()
            .takeWhile(event -> event.getSequenceNumber() <= numbers.getLast())
            .filter(event -> numbers.contains(event.getSequenceNumber()))
            .map(event -> (MessageRecorded) event.getPayload())
            .sorted(Comparator.comparing(MessageRecorded::sentAt))
            .skip(slice.before())
            .limit(to - from)
            .toList();
  }

  /** The latest messages sent in a time, at most so many, in the order they were sent. */
  List<MessageRecorded> latest(Instant after, Instant until, int most) {
    var latest = new ArrayList<MessageRecorded>();
    all()
        .filter(each -> each.sentAt().isAfter(after) && !each.sentAt().isAfter(until))
        .forEach(
            message -> {
              latest.add(message);
              if (latest.size() == 2 * most) {
                keepLatest(latest, most);
              }
            });
    keepLatest(latest, most);
    return latest;
  }

  private static void keepLatest(List<MessageRecorded> messages, int most) {
    messages.sort(Comparator.comparing(MessageRecorded::sentAt));
    messages.subList(0, Math.max(0, messages.size() - most)).clear();
  }

  private Stream<MessageRecorded> all() {
    return held.size() == order.count()
        ? held.stream()
        : events
            .readEvents(conversation.toString())
            .asStream()
            .map(DomainEventMessage::getPayload)
            .filter(MessageRecorded.class::isInstance)
            .map(MessageRecorded.class::cast)
            .limit(order.count());
  }
}
