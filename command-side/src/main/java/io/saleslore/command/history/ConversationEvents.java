package io.saleslore.command.history;

import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.id.ConversationId;
import java.util.List;
import java.util.Map;

/** The events of many conversations, read at once. */
@FunctionalInterface
public interface ConversationEvents {
  /**
   * What happened in each conversation from one of its events on.
   *
   * @param numbers of those events, by conversation
   * @param most how many events of a conversation are read at most
   */
  Map<ConversationId, List<ConversationEvent>> since(Map<ConversationId, Long> numbers, int most);
}
