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
 * @param lastNumber the number of the last one's event
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
    @Nullable Long lastNumber) {
  /** Where it stands in the order of the newest. */
  public InboxPlace place() {
    return new InboxPlace(activeAt, conversationId);
  }
}
