package io.saleslore.command.inbox;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.deal.DealStanding;
import org.jspecify.annotations.Nullable;

/** A conversation with its customer and its latest deal, before what was said last is read. */
record InboxEntry(
    ConversationSummary conversation, Customers.Card customer, @Nullable DealStanding deal) {
  InboxRow with(@Nullable LastMessage last) {
    return new InboxRow(
        conversation.conversationId(),
        conversation.customerId(),
        customer.name(),
        customer.company(),
        conversation.timeZone(),
        conversation.messages(),
        conversation.unread(),
        conversation.first(),
        conversation.last(),
        last,
        deal == null ? null : deal.dealId(),
        deal == null ? null : deal.stage(),
        deal == null ? null : deal.outcome());
  }

  @Override
  public String toString() {
    return "[private conversation]";
  }
}
