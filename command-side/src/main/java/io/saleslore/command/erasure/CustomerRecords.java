package io.saleslore.command.erasure;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.conversation.History;
import io.saleslore.command.deal.Deals;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.DealId;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a zone keeps on a customer, also on one who is being erased. */
@Component
public class CustomerRecords {
  private final EventStore events;
  private final Conversations conversations;
  private final Deals deals;
  private final Tombstones tombstones;
  private final JdbcClient jdbc;

  CustomerRecords(
      EventStore events,
      Conversations conversations,
      Deals deals,
      Tombstones tombstones,
      JdbcClient jdbc) {
    this.events = events;
    this.conversations = conversations;
    this.deals = deals;
    this.tombstones = tombstones;
    this.jdbc = jdbc;
  }

  /** The ids of all that belongs to the customer. */
  public RelatedIds idsOf(Subject subject) {
    var conversation =
        conversations
            .with(subject.zone(), subject.customerId())
            .map(Conversations.Thread::conversationId)
            .or(() -> tombstones.conversationOf(subject.customerId()));
    var stories = conversation.map(id -> History.read(events, id).stories()).orElseGet(Set::of);
    return new RelatedIds(subject, conversation.orElse(null), deals(subject), stories);
  }

  private Set<DealId> deals(Subject subject) {
    return Stream.concat(
            deals.with(subject.zone(), subject.customerId()).stream(),
            tombstones.dealsOf(subject.customerId()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the customer is not erased yet. */
  boolean isKnown(Subject subject) {
    return !tombstones.has(subject.zone(), subject.customerId());
  }

  /** How much the owner sees of the customer, by kind. */
  SortedMap<String, Integer> shownToOwner(Subject subject) {
    return new TreeMap<>(
        Map.of(
            "conversations", count("count(*) from private_zone.conversation", subject),
            "messages", count("coalesce(sum(messages), 0) from private_zone.conversation", subject),
            "deals", count("count(*) from private_zone.deal", subject),
            "personal-notes", count("count(*) from private_zone.personal_note", subject),
            "suggestions", count("count(*) from private_zone.suggestion", subject)));
  }

  private int count(String what, Subject subject) {
    return jdbc.sql("select " + what + " where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .query(Integer.class)
        .single();
  }
}
