package io.saleslore.command.rights;

import io.saleslore.command.CustomerRecordSource;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
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
    PersonMatcher contacts,
    PersonRecords persons,
    CustomerRecords records,
    AggregateOwners aggregates,
    OpenedHistory history,
    List<CustomerRecordSource> kept,
    ObjectProvider<CustomerDataEraser> data,
    InstantSource clock) {
  /** What this record holds. */
  public CustomerExport of(Subject subject) {
    return export(customers.open(subject.zone(), subject.customerId()), List.of(subject));
  }

  /** What the zone holds on a person in all records that were merged. */
  CustomerExport person(Subject subject) {
    var card = customers.person(subject.zone(), subject.customerId());
    return export(card, persons.of(subject));
  }

  private CustomerExport export(Customers.Card card, List<Subject> person) {
    var ids = person.stream().map(records::idsOf).toList();
    var aggregates = ids.stream().flatMap(each -> aggregates(each).stream()).distinct().toList();
    return new CustomerExport(
        clock.instant(), person.getFirst(), card, history.of(aggregates), alsoHeld(ids));
  }

  /** What every zone holds where the same phone or e-mail stands. */
  public List<CustomerExport> everywhere(Subject subject) {
    return contacts.sameAs(subject).stream().map(this::of).toList();
  }

  private List<String> aggregates(RelatedIds ids) {
    return Stream.concat(ids.aggregates(), further(ids)).distinct().toList();
  }

  /** Notes, suggestions, erasures, and whatever else an audit found to be the customer's. */
  private Stream<String> further(RelatedIds ids) {
    var streams = kept.stream().flatMap(each -> each.streamsAbout(ids.subject()).stream());
    var audited = aggregates.of(ids.subject().customerId()).stream();
    return Stream.concat(streams.map(Object::toString), audited).sorted();
  }

  private SortedMap<String, Integer> alsoHeld(List<RelatedIds> person) {
    var counts = new TreeMap<String, Integer>();
    data.orderedStream()
        .forEach(
            each ->
                person.forEach(ids -> counts.merge(each.kind(), each.count(ids), Integer::sum)));
    return counts;
  }
}
