package io.saleslore.command.rights;

import io.saleslore.kernel.seal.Vault;
import java.util.Collection;
import java.util.Iterator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The events of aggregates in the clear, as they are stored. */
@Component
class OpenedHistory {
  private final EventStore events;
  private final OpenedValues opened;

  OpenedHistory(EventStore events, Vault vault) {
    this.events = events;
    this.opened = new OpenedValues(vault);
  }

  /** Read as it is taken, a few events at a time. */
  Iterator<ExportedEvent> of(Collection<String> aggregates) {
    return aggregates.stream()
        .<DomainEventMessage<?>>flatMap(id -> events.readEvents(id, 0).asStream())
        .map(this::entry)
        .iterator();
  }

  private ExportedEvent entry(DomainEventMessage<?> event) {
    var what = event.getPayloadType().getSimpleName();
    return new ExportedEvent(event.getTimestamp(), what, opened.of(event.getPayload()));
  }
}
