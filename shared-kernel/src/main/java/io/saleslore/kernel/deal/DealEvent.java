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

/** Everything that can have happened to a deal. */
public sealed interface DealEvent {
  /** Which deal. */
  DealId dealId();

  /** In which zone it happened. */
  Zone zone();

  /** The deal was opened. */
  record DealOpened(
      DealId dealId, Zone zone, CustomerId customerId, ConversationId conversationId, Instant at)
      implements DealEvent {}

  /** A price was named; the amount is sealed as a decimal number, a space and an ISO 4217 code. */
  record DealQuoted(DealId dealId, Zone zone, SealedText amount, Instant at) implements DealEvent {}

  /** The marketer says that the deal is at another stage. */
  record DealStageChanged(DealId dealId, Zone zone, DealStage stage, Instant at)
      implements DealEvent {}

  /** The customer bought. */
  record DealWon(DealId dealId, Zone zone, ConversationId conversationId, Instant at)
      implements DealEvent {}

  /**
   * The customer did not buy.
   *
   * @param reason what stood in the way, where the marketer says it
   * @param note the same in words of their own, sealed
   */
  record DealLost(
      DealId dealId,
      Zone zone,
      ConversationId conversationId,
      Instant at,
      @Nullable Objection reason,
      @Nullable SealedText note)
      implements DealEvent {}

  /** The marketer says that the deal ended otherwise than they had said. */
  record DealOutcomeCorrected(
      DealId dealId, Zone zone, ConversationId conversationId, Outcome outcome, Instant at)
      implements DealEvent {}
}
