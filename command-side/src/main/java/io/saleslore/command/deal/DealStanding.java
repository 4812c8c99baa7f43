package io.saleslore.command.deal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;

/** Where a deal stands, without its price. */
public record DealStanding(
    DealId dealId, ConversationId conversationId, DealStage stage, Outcome outcome) {}
