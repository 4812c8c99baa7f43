package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.id.ConversationId;
import java.util.Objects;
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
    var changes = new MessageChanges();
    var found = new MessageRecorded[1];
    events
        .readEvents(conversation.toString(), number)
        .asStream()
        .limit(MOST_CHANGES)
        .forEach(
            event -> {
              if (event.getSequenceNumber() == number) {
                found[0] = (MessageRecorded) event.getPayload();
              } else {
                changes.onAny(event.getPayload());
              }
            });
    return changes.applyTo(Objects.requireNonNull(found[0]));
  }
}
