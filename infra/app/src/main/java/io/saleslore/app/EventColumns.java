package io.saleslore.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the migration scripts the columns that all tables of Axon's event store have. */
@Component
class EventColumns implements FlywayConfigurationCustomizer {
  private static final ClassPathResource COLUMNS = new ClassPathResource("db/event-columns.sql");

  @Override
  public void customize(FluentConfiguration configuration) {
    try {
      var columns = COLUMNS.getContentAsString(StandardCharsets.UTF_8);
      configuration.placeholders(Map.of("event-columns", columns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
