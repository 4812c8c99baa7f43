package io.saleslore.command.inbox;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its owner's inbox shows it; it does not show itself.
 *
 * @param name what the customer is called
 * @param messages how many were recorded
 * @param unread how many of the customer's came since the marketer read or wrote
 * @param first when the first message was sent
 * @param last when the last message was sent
 * @param lastMessage what was said last
 * @param dealId the deal that was opened last
 * @param stage where that deal stands
 * @param outcome how that deal ended, unknown while it is open
 */
record InboxRow(
    ConversationId conversationId,
    CustomerId customerId,
    String name,
    @Nullable String company,
    String timeZone,
    int messages,
    int unread,
    @Nullable Instant first,
    @Nullable Instant last,
    @Nullable LastMessage lastMessage,
    @Nullable DealId dealId,
    @Nullable DealStage stage,
    @Nullable Outcome outcome) {
  @Override
  public String toString() {
    return "[private conversation]";
  }
}
