package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.id.ConversationId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads one message with what happened to it since, without reading what was said before. */
@Component
public record LastMessages(EventStore events) {
  private static final int MOST_CHANGES = 500;

  /**
   * A message as it reads now.
   *
   * @param number of the event that recorded it
   */
  public CurrentMessage of(ConversationId conversation, long number) {
    var told =
        events
            .readEvents(conversation.toString(), number)
            .asStream()
            .limit(MOST_CHANGES)
            .map(event -> (ConversationEvent) event.getPayload())
            .toList();
    var changes = new MessageChanges();
    told.forEach(changes::on);
    return changes.applyTo((MessageRecorded) told.getFirst());
  }
}
