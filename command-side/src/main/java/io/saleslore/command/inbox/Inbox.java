package io.saleslore.command.inbox;

import io.saleslore.command.FilteredRead;
import io.saleslore.command.conversation.ConversationIsErased;
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
        (from, some) -> conversations.newest(zone, from, some),
        ConversationSummary::place,
        found -> {
          var standings = standings(zone, found).stream().filter(filter::accepts).toList();
          return withCustomers(zone, standings).stream().filter(filter::accepts).toList();
        },
        count);
  }

  /** The newest conversations as they stand; nothing is opened. */
  List<InboxStanding> newest(Zone zone, int count) {
    return standings(zone, conversations.newest(zone, null, count));
  }

  /**
   * One conversation of the zone.
   *
   * @throws ConversationIsErased if it is being erased
   */
  InboxRow one(Zone zone, ConversationSummary conversation) {
    return withCustomers(zone, standings(zone, List.of(conversation))).stream()
        .map(this::open)
        .findFirst()
        .orElseThrow(ConversationIsErased::new);
  }

  /** These conversations with their customers; one whose customer is being erased is left out. */
  List<InboxEntry> withCustomers(Zone zone, List<InboxStanding> standings) {
    var ids = standings.stream().map(each -> each.conversation().customerId()).toList();
    var people = customers.open(zone, ids);
    return standings.stream()
        .flatMap(
            each ->
                Stream.ofNullable(people.get(each.conversation().customerId()))
                    .map(card -> new InboxEntry(each, card)))
        .toList();
  }

  InboxRow open(InboxEntry entry) {
    var conversation = entry.standing().conversation();
    var number = conversation.lastNumber();
    return entry.with(
        number == null
            ? null
            : LastMessage.of(messages.of(conversation.conversationId(), number), vault));
  }

  private List<InboxStanding> standings(Zone zone, List<ConversationSummary> found) {
    var ids = found.stream().map(ConversationSummary::conversationId).toList();
    var latest = deals.latestIn(zone, ids);
    return found.stream()
        .map(each -> new InboxStanding(each, latest.get(each.conversationId())))
        .toList();
  }
}
