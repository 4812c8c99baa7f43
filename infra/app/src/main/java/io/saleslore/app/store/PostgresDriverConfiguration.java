package io.saleslore.app.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What PostgreSQL's driver must be told. */
@Configuration(proxyBeanMethods = false)
class PostgresDriverConfiguration {
  private static final String DETAIL = "logServerErrorDetail";

  /**
   * Rows that are refused are not told with their values, which would be logged; and a batch of
   * inserts is sent as statements of many rows.
   */
  @Bean
  static BeanPostProcessor driverProperties() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource database && isPostgres(database)) {
          if (database.getJdbcUrl().contains(DETAIL + "=true")) {
            throw new IllegalArgumentException(
                "spring.datasource.url must not turn on " + DETAIL + ": it prints private values");
          }
          database.addDataSourceProperty(DETAIL, "false");
          database.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return bean;
      }
    };
  }

  private static boolean isPostgres(HikariDataSource database) {
    return database.getJdbcUrl() != null && database.getJdbcUrl().startsWith("jdbc:postgresql:");
  }
}
