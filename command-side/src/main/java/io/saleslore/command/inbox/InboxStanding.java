package io.saleslore.command.inbox;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.deal.DealStanding;
import org.jspecify.annotations.Nullable;

/** A conversation and the deal that was opened last in it, before anything sealed is opened. */
record InboxStanding(ConversationSummary conversation, @Nullable DealStanding deal) {}
