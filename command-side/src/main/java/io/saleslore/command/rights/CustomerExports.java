package io.saleslore.command.rights;

import io.saleslore.command.ZoneRecordCounts;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.erasure.removal.CustomerRecords;
import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is held on a customer, in the clear (GDPR, articles 15 and 20). */
@Component
public record CustomerExports(
    Customers customers,
    Contacts contacts,
    CustomerRecords records,
    AggregateOwners aggregates,
    OpenedHistory history,
    List<ZoneRecordCounts> kept,
    ObjectProvider<CustomerDataEraser> data,
    InstantSource clock) {
  /** What the zone of this record holds. */
  public CustomerExport of(Subject subject) {
    var card = customers.open(subject.zone(), subject.customerId());
    var ids = records.idsOf(subject);
    return new CustomerExport(
        clock.instant(), subject, card, history.of(aggregates(ids)), alsoHeld(ids));
  }

  /** What every zone holds where the same phone or e-mail stands. */
  public List<CustomerExport> everywhere(Subject subject) {
    return contacts.sameAs(subject).stream().map(this::of).toList();
  }

  private List<String> aggregates(RelatedIds ids) {
    var customer = Stream.of(ids.subject().customerId());
    var conversation = Stream.ofNullable(ids.conversationId());
    return Stream.of(customer, conversation, ids.deals().stream(), further(ids))
        .flatMap(each -> each)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  /** Notes, suggestions, erasures, and whatever else an audit found to be the customer's. */
  private Stream<String> further(RelatedIds ids) {
    var streams = kept.stream().flatMap(each -> each.streamsAbout(ids.subject()).stream());
    var audited = aggregates.of(ids.subject().customerId()).stream();
    return Stream.concat(streams.map(Object::toString), audited).sorted();
  }

  private SortedMap<String, Integer> alsoHeld(RelatedIds ids) {
    var counts = new TreeMap<String, Integer>();
    data.orderedStream().forEach(each -> counts.put(each.kind(), each.count(ids)));
    return counts;
  }
}
