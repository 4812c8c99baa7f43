package io.saleslore.command.conversation;

import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner's view of conversations; the messages themselves are read from their events. */
@Component
public record Conversations(ConversationTable table, PersonRecords records, Tombstones tombstones) {
  /**
   * One conversation of the zone.
   *
   * @throws NotYourConversation if the zone has none such
   * @throws ConversationIsErased if it had
   */
  public ConversationSummary require(Zone zone, ConversationId conversation) {
    return table.find(zone, conversation).orElseThrow(() -> missing(zone, conversation));
  }

  /**
   * The conversations with all records of the person, this one among them, where it stands first.
   */
  public List<ConversationId> readWith(Zone zone, ConversationId conversation) {
    var subject = new Subject(zone, require(zone, conversation).customerId());
    var person = records.of(subject);
    return person.getFirst().equals(subject)
        ? person.stream()
            .flatMap(each -> table.find(each).stream())
            .map(ConversationSummary::conversationId)
            .toList()
        : List.of(conversation);
  }

  /** The conversations with records of the person that come before this one. */
  public List<ConversationId> before(Subject subject) {
    return records.mainOf(subject.zone(), subject.customerId()).equals(subject.customerId())
        ? List.of()
        : records.of(subject).stream()
            .takeWhile(each -> !each.equals(subject))
            .flatMap(each -> table.find(each).stream())
            .map(ConversationSummary::conversationId)
            .toList();
  }

  /** The zone's conversation with the customer, where there is one. */
  public Optional<ConversationSummary> with(Zone zone, CustomerId customer) {
    return table.find(new Subject(zone, customer));
  }

  /** The next ones, those first in which something was said last; from the first where null. */
  public List<ConversationSummary> newest(Zone zone, @Nullable InboxPlace behind, int limit) {
    return table.newest(zone, behind, limit);
  }

  /** How many conversations the zone shows. */
  public long count(Zone zone) {
    return table.countShown(zone);
  }

  /** The marketer has seen all that the customer wrote. */
  public void setRead(Zone zone, ConversationId conversation) {
    table.setRead(require(zone, conversation).conversationId());
  }

  private Rejection missing(Zone zone, ConversationId conversation) {
    return tombstones.has(zone, conversation)
        ? new ConversationIsErased()
        : new NotYourConversation();
  }
}
