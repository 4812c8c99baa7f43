package io.saleslore.command.audit.replay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the events that a replay shows, as far as the trees have taken them. */
@Component
record Replay(
    EventRows rows,
    StoreTrees trees,
    AggregateOwners aggregates,
    PersonHistory persons,
    ShreddedKeys shredded) {
  /**
   * Which events are wanted. What the tree has not taken yet is left out, so that whoever goes on
   * from there misses none.
   *
   * @param lastEventId the last position that an interrupted stream has sent
   */
  EventFilter filter(ReplayRequest request, @Nullable Long lastEventId) {
    var store = request.auditedStore();
    long taken = trees.of(store).catchUp();
    boolean isOfOperations = request.isOfOperations();
    long until = request.until() == null ? taken : Math.min(taken, request.until());
    return new EventFilter(
        store,
        request.after() != null ? request.after() : lastEventId != null ? lastEventId : 0,
        until,
        isOfOperations || !request.hasOwner() ? null : ownedBy(request, until),
        isOfOperations ? words(request) : List.of(),
        isOfOperations ? null : request.type(),
        request.from(),
        request.to());
  }

  private List<Set<String>> words(ReplayRequest request) {
    var customer = request.customer();
    var words = request.words().stream().map(Set::of);
    return customer == null
        ? words.toList()
        : Stream.concat(words, Stream.of(persons.recordsOf(customer, Long.MAX_VALUE))).toList();
  }

  /** What is sealed stays sealed; what is shredded shows so. */
  FilteredEvents shown(EventFilter filter) {
    return new FilteredEvents(rows, filter, ErasureMask.of(shredded));
  }

  /** Every byte as it is stored, so that it can be verified. */
  FilteredEvents stored(EventFilter filter) {
    return new FilteredEvents(rows, filter, ErasureMask.NONE);
  }

  /** What belongs to a customer belongs to the person: to all records that were merged. */
  private Set<String> ownedBy(ReplayRequest request, long until) {
    var customer = request.customer();
    return customer == null
        ? Set.copyOf(aggregates.of(request.owner(null)))
        : persons.recordsOf(customer, until).stream()
            .flatMap(each -> aggregates.of(request.owner(each)).stream())
            .collect(toUnmodifiableSet());
  }
}
