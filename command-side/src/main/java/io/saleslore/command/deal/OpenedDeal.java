package io.saleslore.command.deal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal in the clear; it does not show itself.
 *
 * @param name what the customer is called; null while they are being erased
 * @param quote the last price, as in {@code 5000.00 USD}
 * @param lostReason what stood in the way, as said when it was lost
 * @param lostNote the same in the marketer's words
 */
record OpenedDeal(
    DealId dealId,
    CustomerId customerId,
    @Nullable String name,
    @Nullable String company,
    ConversationId conversationId,
    Instant openedAt,
    DealStage stage,
    @Nullable String quote,
    Outcome outcome,
    @Nullable Instant closedAt,
    @Nullable Objection lostReason,
    @Nullable String lostNote) {
  @Override
  public String toString() {
    return "[private deal]";
  }
}
