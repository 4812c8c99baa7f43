package io.saleslore.command.history;

import static java.util.stream.Collectors.toMap;

import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.id.ConversationId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads messages with what happened to them since, without reading what was said before. */
@Component
public record LastMessages(ConversationEvents events) {
  private static final int MOST_CHANGES = 500;

  /**
   * A message of each conversation as it reads now.
   *
   * @param numbers of the events that recorded them, by conversation
   */
  public Map<ConversationId, CurrentMessage> of(Map<ConversationId, Long> numbers) {
    return events.since(numbers, MOST_CHANGES).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> current(each.getValue())));
  }

  private static CurrentMessage current(List<ConversationEvent> told) {
    var changes = new MessageChanges();
    told.forEach(changes::on);
    return changes.applyTo((MessageRecorded) told.getFirst());
  }
}
