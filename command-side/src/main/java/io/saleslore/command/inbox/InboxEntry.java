package io.saleslore.command.inbox;

import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.customer.KnownPerson;
import org.jspecify.annotations.Nullable;

/** A conversation with its customer, before what was said last is read; it does not show itself. */
record InboxEntry(InboxStanding standing, KnownPerson customer) {
  ConversationSummary conversation() {
    return standing.conversation();
  }

  InboxRow with(@Nullable LastMessage last) {
    var conversation = conversation();
    var deal = standing.deal();
    return new InboxRow(
        conversation.conversationId(),
        conversation.customerId(),
        customer.card().name(),
        customer.card().company(),
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
