package io.saleslore.command.conversation;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without its words.
 *
 * @param messages how many were recorded
 * @param unread how many of the customer's came since the marketer read or wrote
 * @param activeAt when the last of them was sent, or when it was begun if there is none
 * @param first when the first of them was sent
 * @param last when the last of them was sent
 * @param lastIn the conversation of the last one: another one where records were merged
 * @param lastNumber the number of the last one's event in it
 */
public record ConversationSummary(
    ConversationId conversationId,
    CustomerId customerId,
    String timeZone,
    int messages,
    int unread,
    Instant activeAt,
    @Nullable Instant first,
    @Nullable Instant last,
    ConversationId lastIn,
    @Nullable Long lastNumber) {
  /** The same with another conversation of the person, read as one. */
  ConversationSummary and(ConversationSummary other) {
    boolean isLater = last == null || other.last != null && other.last.isAfter(last);
    return new ConversationSummary(
        conversationId,
        customerId,
        timeZone,
        messages + other.messages,
        unread + other.unread,
        activeAt,
        first == null || other.first != null && other.first.isBefore(first) ? other.first : first,
        isLater ? other.last : last,
        isLater ? other.lastIn : lastIn,
        isLater ? other.lastNumber : lastNumber);
  }

  /** Where it stands in the order of the newest. */
  public InboxPlace place() {
    return new InboxPlace(activeAt, conversationId);
  }
}
