package io.saleslore.app.store;

import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.review.CatalogueLog;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.CatalogueFeed;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * The global zone's event store. It is no {@code EventStore} bean, so that no private event can be
 * published to it by mistake, and it offers no other ways in than releases and approved templates.
 */
@Component
@OnRole({Role.ANONYMIZER, Role.QUERY})
class GlobalStore implements Releases, CatalogueLog, CatalogueFeed {
  private final JdbcEventStorageEngine releases;
  private final JdbcEventStorageEngine single;
  private final InstantSource clock;

  GlobalStore(EventTables tables, InstantSource clock) {
    this.clock = clock;
    this.releases = engine(tables, 1000);
    this.single = engine(tables, 1);
  }

  private static JdbcEventStorageEngine engine(EventTables tables, int batch) {
    return tables
        .engine(EventSchema.builder().eventTable("global_zone.release"))
        .batchSize(batch)
        .build();
  }

  @Override
  public long next(int edition) {
    return releases
        .lastSequenceNumberFor(PatternReleased.stream(edition))
        .map(last -> last + 1)
        .orElse(0L);
  }

  @Override
  public long nextNumber() {
    return releases.lastSequenceNumberFor(CatalogueEvent.STREAM).map(last -> last + 1).orElse(0L);
  }

  @Override
  public void publish(CatalogueEvent event) {
    releases.appendEvents(message("Catalogue", CatalogueEvent.STREAM, event.number(), event));
  }

  @Override
  public void publish(List<PatternReleased> sums) {
    releases.appendEvents(sums.stream().map(this::message).toList());
  }

  /** Whichever version of it is stored. */
  @Override
  public PatternReleased find(int edition, long number) {
    return (PatternReleased)
        single.readEvents(PatternReleased.stream(edition), number).next().getPayload();
  }

  @Override
  public List<CatalogueEvent> after(long number, int limit) {
    return releases
        .readEvents(CatalogueEvent.STREAM, number + 1)
        .asStream()
        .limit(limit)
        .map(message -> (CatalogueEvent) message.getPayload())
        .toList();
  }

  private GenericDomainEventMessage<PatternReleased> message(PatternReleased release) {
    return message("Edition", PatternReleased.stream(release.edition()), release.number(), release);
  }

  private <T> GenericDomainEventMessage<T> message(
      String type, String stream, long number, T event) {
    return EventTables.message(type, stream, number, event, clock.instant());
  }
}
