package io.saleslore.kernel.deal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.DealStage;
import java.time.Instant;

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

  /** The customer did not buy. */
  record DealLost(DealId dealId, Zone zone, ConversationId conversationId, Instant at)
      implements DealEvent {}
}
