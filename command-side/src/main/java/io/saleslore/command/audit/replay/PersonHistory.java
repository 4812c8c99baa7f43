package io.saleslore.command.audit.replay;

import static java.util.stream.Collectors.toSet;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.id.CustomerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which records are about one person, as the history says it: also those that were erased. */
@Component
public record PersonHistory(EventRows rows, AggregateOwners aggregates) {
  /**
   * The customer, and every record of the zone that was merged with theirs.
   *
   * @param until the last position of the private store that counts
   */
  public Set<String> recordsOf(CustomerId customer, long until) {
    var person = new TreeSet<>(Set.of(customer.toString()));
    var mergers = mergers(customer, until);
    while (person.addAll(mergedWith(person, mergers))) {
      // Somebody may be merged with whom was added.
    }
    return person;
  }

  private static Set<String> mergedWith(Set<String> person, Map<String, String> mergers) {
    return mergers.entrySet().stream()
        .filter(each -> person.contains(each.getKey()) || person.contains(each.getValue()))
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .collect(toSet());
  }

  /** Which record each one of the zone was merged into. */
  private Map<String, String> mergers(CustomerId customer, long until) {
    var zone = aggregates.inZoneOf(customer);
    var into = new HashMap<String, String>();
    Stream.of(CustomerMerged.class, CustomerUnmerged.class)
        .flatMap(type -> rows.ofAggregates(AuditedStore.PRIVATE, zone, type).stream())
        .filter(event -> event.position() <= until)
        .sorted(Comparator.comparingLong(StoredEvent::position))
        .forEach(event -> follow(event, into));
    return into;
  }

  private static void follow(StoredEvent event, Map<String, String> into) {
    if (event.name().equals("CustomerMerged")) {
      into.put(event.aggregate(), HistoryEvent.of(AuditedStore.PRIVATE, event).text("into"));
    } else {
      into.remove(event.aggregate());
    }
  }
}
