package io.saleslore.app.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What every store is built on, whatever the role. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  ObjectMapper storedJson() {
    return StoredJson.mapper();
  }

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  /** Every unit of work has a transaction of Spring's, and that holds the one connection. */
  @Bean
  ConnectionProvider connections(DataSource database) {
    return new SpringDataSourceConnectionProvider(database);
  }

  /** A sequence number that is taken already means that somebody else was faster. */
  @Bean
  PersistenceExceptionResolver duplicates() {
    return failure ->
        failure instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("23");
  }
}
