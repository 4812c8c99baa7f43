package io.saleslore.kernel.deal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a deal. */
public sealed interface DealCommand {
  /** Which deal. */
  DealId dealId();

  /** From which zone it is asked. */
  Zone zone();

  /** Opens a deal that is talked about in the conversation. */
  record OpenDeal(
      DealId dealId, Zone zone, CustomerId customerId, ConversationId conversationId, Instant at)
      implements DealCommand {}

  /** Names a price; the amount is sealed as a decimal number, a space and an ISO 4217 code. */
  record QuoteDeal(DealId dealId, Zone zone, SealedText amount, Instant at)
      implements DealCommand {}

  /** Says how far the deal is. */
  record ChangeDealStage(DealId dealId, Zone zone, DealStage stage, Instant at)
      implements DealCommand {}

  /** The customer bought. */
  record WinDeal(DealId dealId, Zone zone, Instant at) implements DealCommand {}

  /** The customer did not buy, for the reason that is named; the note is sealed. */
  record LoseDeal(
      DealId dealId, Zone zone, Instant at, @Nullable Objection reason, @Nullable SealedText note)
      implements DealCommand {}

  /** Says that a closed deal ended otherwise. */
  record CorrectDealOutcome(DealId dealId, Zone zone, Outcome outcome, Instant at)
      implements DealCommand {}
}
