package io.saleslore.app.store;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Builds the engines of all event tables on the same connections, serializer and upcasters. */
@Component
record EventTables(
    ConnectionProvider connections,
    TransactionManager transactions,
    PersistenceExceptionResolver duplicates,
    @Qualifier("eventSerializer") Serializer json,
    EventUpcaster earlierVersions) {
  JdbcEventStorageEngine.Builder engine(EventSchema.Builder tables) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .persistenceExceptionResolver(duplicates)
        .eventSerializer(json)
        .snapshotSerializer(json)
        .upcasterChain(earlierVersions)
        .schema(tables.build());
  }

  /** The explicit form copies nothing from whatever is being handled at the moment. */
  static <T> GenericDomainEventMessage<T> message(
      String type, String stream, long number, T event, Instant at) {
    return new GenericDomainEventMessage<>(
        type, stream, number, event, MetaData.emptyInstance(), UUID.randomUUID().toString(), at);
  }
}
