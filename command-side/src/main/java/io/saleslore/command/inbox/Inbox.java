package io.saleslore.command.inbox;

import io.saleslore.command.FilteredRead;
import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.conversation.InboxPlace;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.deal.DealIndex;
import io.saleslore.command.history.LastMessages;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the owner's inbox: what is sealed is opened only for the rows that are shown. */
@Component
record Inbox(
    Conversations conversations,
    Customers customers,
    DealIndex deals,
    LastMessages messages,
    Vault vault) {
  /** The next rows that are wanted, those first in which something was said last. */
  List<InboxEntry> entries(Zone zone, InboxFilter filter, @Nullable InboxPlace behind, int count) {
    return FilteredRead.of(
        behind,
        (from, some) -> read(zone, conversations.newest(zone, from, some)),
        each -> each.conversation().place(),
        each -> filter.accepts(each.conversation(), each.customer(), each.deal()),
        count);
  }

  /** These conversations with their customers; one whose customer is being erased is left out. */
  List<InboxEntry> read(Zone zone, List<ConversationSummary> found) {
    var people = customers.open(zone, found.stream().map(ConversationSummary::customerId).toList());
    var latest =
        deals.latestIn(zone, found.stream().map(ConversationSummary::conversationId).toList());
    return found.stream()
        .flatMap(
            each ->
                Stream.ofNullable(people.get(each.customerId()))
                    .map(card -> new InboxEntry(each, card, latest.get(each.conversationId()))))
        .toList();
  }

  InboxRow open(InboxEntry entry) {
    var conversation = entry.conversation();
    var number = conversation.lastNumber();
    return entry.with(
        number == null
            ? null
            : LastMessage.of(messages.of(conversation.conversationId(), number), vault));
  }
}
