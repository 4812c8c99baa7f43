package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The private zones' event store, and what reads it. */
@OnRole({Role.COMMAND, Role.ANONYMIZER})
@Configuration(proxyBeanMethods = false)
class PrivateStoreConfiguration {
  private static final int SEGMENTS = 2;

  /** How long a position may stay empty before it counts as burnt; no writer may take longer. */
  private static final int GAP_TIMEOUT_MILLIS = 120_000;

  /** So many later positions may be taken meanwhile; one statement takes 65,535 parameters. */
  private static final int GAPS_AT_MOST = 60_000;

  @Bean
  EventStorageEngine privateEvents(EventTables tables) {
    return new PacedEvents(
        tables
            .engine(
                EventSchema.builder()
                    .eventTable("private_zone.event")
                    .snapshotTable("private_zone.snapshot"))
            .batchSize(500)
            .gapTimeout(GAP_TIMEOUT_MILLIS)
            .maxGapOffset(GAPS_AT_MOST));
  }

  /** The owners' views change with their events; the saga follows the store by itself. */
  @Bean
  ConfigurerModule readers() {
    return configurer ->
        configurer.eventProcessing(
            (EventProcessingConfigurer processing) ->
                processing
                    .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                    .registerSubscribingEventProcessor("owner-views", c -> c.eventBus())
                    .registerPooledStreamingEventProcessor(
                        "anonymizer",
                        c -> c.eventStore(),
                        (_, builder) ->
                            builder
                                .initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(200)));
  }
}
