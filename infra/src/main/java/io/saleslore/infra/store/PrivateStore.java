package io.saleslore.infra.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The private zones' event store, and what reads it. */
@Configuration(proxyBeanMethods = false)
class PrivateStore {
  private static final int SEGMENTS = 2;

  @Bean
  ObjectMapper storedJson() {
    return StoredJson.mapper();
  }

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connections(DataSource database) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(database));
  }

  /** A sequence number that is taken already means that somebody else was faster. */
  @Bean
  PersistenceExceptionResolver duplicates() {
    return failure ->
        failure instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("23");
  }

  @Bean
  EventStorageEngine privateEvents(
      ConnectionProvider connections,
      TransactionManager transactions,
      PersistenceExceptionResolver duplicates,
      @Qualifier("eventSerializer") Serializer json) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .persistenceExceptionResolver(duplicates)
        .eventSerializer(json)
        .snapshotSerializer(json)
        .batchSize(500)
        .schema(
            EventSchema.builder()
                .eventTable("private_zone.event")
                .snapshotTable("private_zone.snapshot")
                .build())
        .build();
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, Serializer json) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(json)
        .schema(TokenSchema.builder().setTokenTable("anonymizer_zone.token_entry").build())
        .contentType(byte[].class)
        .build();
  }

  @Bean
  SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer json) {
    return JdbcSagaStore.builder()
        .connectionProvider(connections)
        .serializer(json)
        .sqlSchema(
            new GenericSagaSqlSchema(
                SagaSchema.builder()
                    .sagaEntryTable("anonymizer_zone.saga_entry")
                    .associationValueEntryTable("anonymizer_zone.association_value_entry")
                    .build()))
        .build();
  }

  @Bean
  Cache aggregateCache() {
    return new AggregateCache();
  }

  @Bean
  CommandGateway commandGateway(CommandBus commands) {
    return DefaultCommandGateway.builder()
        .commandBus(commands)
        .retryScheduler(
            IntervalRetryScheduler.builder()
                .retryExecutor(
                    java.util.concurrent.Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("command-retry-").factory()))
                .retryInterval((int) TimeUnit.MILLISECONDS.toMillis(50))
                .maxRetryCount(10)
                .nonTransientFailurePredicate(failure -> !(failure instanceof ConcurrencyException))
                .build())
        .build();
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
