package io.saleslore.anonymizer.saga;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of how far the anonymizer has read, and of its sagas. */
@Configuration(proxyBeanMethods = false)
class SagaTables {
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
    var tables =
        SagaSchema.builder()
            .sagaEntryTable("anonymizer_zone.saga_entry")
            .associationValueEntryTable("anonymizer_zone.association_value_entry")
            .build();
    return JdbcSagaStore.builder()
        .connectionProvider(connections)
        .serializer(json)
        .sqlSchema(new GenericSagaSqlSchema(tables))
        .build();
  }
}
