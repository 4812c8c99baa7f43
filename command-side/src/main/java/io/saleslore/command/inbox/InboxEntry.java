package io.saleslore.command.inbox;

import io.saleslore.command.customer.Customers;
import org.jspecify.annotations.Nullable;

/** A conversation with its customer, before what was said last is read; it does not show itself. */
record InboxEntry(InboxStanding standing, Customers.Card customer) {
  InboxRow with(@Nullable LastMessage last) {
    var conversation = standing.conversation();
    var deal = standing.deal();
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
