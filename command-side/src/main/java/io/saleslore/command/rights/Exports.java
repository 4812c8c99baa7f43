package io.saleslore.command.rights;

import io.saleslore.command.ZoneRecords;
import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.erasure.Trails;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is held on a customer, in the clear (GDPR, articles 15 and 20). */
@Component
public class Exports {
  private final Customers customers;
  private final Contacts contacts;
  private final Trails trails;
  private final EventStore events;
  private final JdbcClient jdbc;
  private final List<ZoneRecords> records;
  private final Opened opened;
  private final List<Traces> traces;
  private final InstantSource clock;

  Exports(
      Customers customers,
      Contacts contacts,
      Trails trails,
      EventStore events,
      JdbcClient jdbc,
      List<ZoneRecords> records,
      Vault vault,
      ObjectProvider<Traces> traces,
      InstantSource clock) {
    this.customers = customers;
    this.contacts = contacts;
    this.trails = trails;
    this.events = events;
    this.jdbc = jdbc;
    this.records = records;
    this.opened = new Opened(vault);
    this.traces = traces.orderedStream().toList();
    this.clock = clock;
  }

  /**
   * What one zone holds on a customer.
   *
   * @param history everything that happened, as it is stored, opened when it is asked for
   * @param alsoHeld how many rows of other kinds tell of them
   */
  public record Export(
      Instant exportedAt,
      Subject subject,
      Customers.Card card,
      Iterator<Entry> history,
      SortedMap<String, Integer> alsoHeld) {
    @Override
    public String toString() {
      return "[private export]";
    }
  }

  /** What the zone of this record holds. */
  public Export of(Subject subject) {
    var card = customers.open(subject.zone(), subject.customerId());
    var trail = trails.of(subject);
    return new Export(clock.instant(), subject, card, history(aggregates(trail)), alsoHeld(trail));
  }

  /** What every zone holds where the same phone or e-mail stands. */
  public List<Export> everywhere(Subject subject) {
    return contacts.sameAs(subject).stream().map(this::of).toList();
  }

  /** Read as it is taken, a few events at a time. */
  Iterator<Entry> history(Collection<String> aggregates) {
    return aggregates.stream()
        .flatMap(id -> events.readEvents(id, 0).asStream())
        .map(
            event ->
                new Entry(
                    event.getTimestamp(),
                    event.getPayloadType().getSimpleName(),
                    opened.of(event.getPayload())))
        .iterator();
  }

  private List<String> aggregates(Trail trail) {
    var own = Stream.of(trail.subject().customerId());
    var conversation = Stream.ofNullable(trail.conversationId());
    return Stream.of(own, conversation, trail.deals().stream(), further(trail))
        .flatMap(each -> each)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  /** Notes, suggestions, erasures, and whatever else an audit found to be the customer's. */
  private Stream<String> further(Trail trail) {
    var streams = records.stream().flatMap(each -> each.streamsAbout(trail.subject()).stream());
    var audited =
        jdbc.sql("select aggregate from private_zone.audited_aggregate where customer = ?")
            .param(trail.subject().customerId().toString())
            .query(String.class)
            .list();
    return Stream.concat(streams.map(Object::toString), audited.stream()).sorted();
  }

  private SortedMap<String, Integer> alsoHeld(Trail trail) {
    var counts = new TreeMap<String, Integer>();
    traces.forEach(each -> counts.put(each.what(), each.count(trail)));
    return counts;
  }
}
