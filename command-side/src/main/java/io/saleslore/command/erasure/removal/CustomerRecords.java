package io.saleslore.command.erasure.removal;

import io.saleslore.command.CustomerRecordSource;
import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.deal.DealIndex;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.DealId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds what a zone keeps on a customer, also on one who is being erased. */
@Component
public record CustomerRecords(
    EventStore events,
    Conversations conversations,
    DealIndex deals,
    Tombstones tombstones,
    List<CustomerRecordSource> records) {
  /** The ids of all that belongs to the customer. */
  public RelatedIds idsOf(Subject subject) {
    var conversation =
        conversations
            .with(subject.zone(), subject.customerId())
            .map(ConversationSummary::conversationId)
            .or(() -> tombstones.conversationOf(subject.customerId()));
    var stories =
        conversation.map(id -> ConversationHistory.read(events, id).stories()).orElseGet(Set::of);
    return new RelatedIds(subject, conversation.orElse(null), deals(subject), stories);
  }

  private Set<DealId> deals(Subject subject) {
    return Stream.concat(
            deals.with(subject).stream(), tombstones.dealsOf(subject.customerId()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the customer is not erased yet. */
  boolean isKnown(Subject subject) {
    return !tombstones.has(subject.zone(), subject.customerId());
  }

  /** How much the owner sees of the customer, by kind. */
  SortedMap<String, Integer> shownToOwner(Subject subject) {
    var shown = new TreeMap<String, Integer>();
    records.forEach(each -> shown.put(each.kind(), each.countAbout(subject)));
    return shown;
  }
}
