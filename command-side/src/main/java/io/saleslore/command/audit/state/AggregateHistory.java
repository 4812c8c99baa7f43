package io.saleslore.command.audit.state;

import io.saleslore.command.audit.replay.ErasureMask;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The stored events of an aggregate, and its state when only those up to a time were known. */
@Component
record AggregateHistory(EventRows rows, ShreddedKeys shredded) {
  /** All events of an aggregate, in its own order; {@link NoSuchHistory} where it has none. */
  List<StoredEvent> eventsOf(StateSubject subject) {
    var events = rows.ofAggregate(AuditedStore.PRIVATE, subject.aggregate(), Long.MAX_VALUE);
    if (events.isEmpty()) {
      throw new NoSuchHistory();
    }
    return events;
  }

  AggregateState at(List<StoredEvent> events, Instant at) {
    var fold = new StateFold(ErasureMask.of(shredded));
    var known = events.stream().filter(event -> !Instant.parse(event.time()).isAfter(at)).toList();
    known.forEach(fold::add);
    fold.into().filter(main -> isForgotten(main, at)).ifPresent(_ -> fold.standAlone());
    long position = known.isEmpty() ? 0 : known.getLast().position();
    return new AggregateState(known.size(), position, fold.fields());
  }

  private boolean isForgotten(String customer, Instant at) {
    return rows.ofAggregate(AuditedStore.PRIVATE, customer, Long.MAX_VALUE).stream()
        .filter(event -> event.name().equals("CustomerForgotten"))
        .anyMatch(event -> !Instant.parse(event.time()).isAfter(at));
  }
}
