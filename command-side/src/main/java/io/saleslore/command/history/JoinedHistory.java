package io.saleslore.command.history;

import io.saleslore.kernel.id.ConversationId;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The conversations with one person, whose records were merged, read as one. */
record JoinedHistory(List<ConversationHistory> parts) {
  /** One conversation is read without holding its messages. */
  static JoinedHistory read(EventStore events, List<ConversationId> conversations) {
    return conversations.size() == 1
        ? new JoinedHistory(List.of(ConversationHistory.outline(events, conversations.getFirst())))
        : new JoinedHistory(
            conversations.stream().map(each -> ConversationHistory.read(events, each)).toList());
  }

  int count() {
    return parts.stream().mapToInt(ConversationHistory::count).sum();
  }

  /** The messages at these places in the order they were sent. */
  List<CurrentMessage> messages(int from, int to) {
    return parts.size() == 1 ? parts.getFirst().messages(from, to) : joined().subList(from, to);
  }

  private List<CurrentMessage> joined() {
    return parts.stream()
        .flatMap(each -> each.messages(0, each.count()).stream())
        .sorted(Comparator.comparing(CurrentMessage::sentAt))
        .toList();
  }
}
