package io.saleslore.command.audit.replay;

import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the events that a replay shows, as far as the trees have taken them. */
@Component
record Replay(EventRows rows, StoreTrees trees, AggregateOwners aggregates, ShreddedKeys shredded) {
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
    return new EventFilter(
        store,
        request.after() != null ? request.after() : lastEventId != null ? lastEventId : 0,
        request.until() == null ? taken : Math.min(taken, request.until()),
        isOfOperations || !request.hasOwner() ? null : ownedBy(request),
        isOfOperations ? request.words() : List.of(),
        isOfOperations ? null : request.type(),
        request.from(),
        request.to());
  }

  /** What is sealed stays sealed; what is shredded shows so. */
  FilteredEvents shown(EventFilter filter) {
    return new FilteredEvents(rows, filter, ErasureMask.of(shredded));
  }

  /** Every byte as it is stored, so that it can be verified. */
  FilteredEvents stored(EventFilter filter) {
    return new FilteredEvents(rows, filter, ErasureMask.NONE);
  }

  private Set<String> ownedBy(ReplayRequest request) {
    return Set.copyOf(
        aggregates.of(
            new AggregateOwners.Owner(
                request.zoneName(),
                request.customerId(),
                request.conversationId(),
                request.dealId())));
  }
}
