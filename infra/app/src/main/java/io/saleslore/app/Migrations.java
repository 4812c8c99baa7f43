package io.saleslore.app;

import io.saleslore.app.start.StorePassword;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Brings the schema up to date and grants the roles what they need; nothing else is started. */
@Import(EventColumns.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class Migrations {
  Migrations() {}

  /**
   * Does it once.
   *
   * @param properties settings, each {@code name=value}; {@code spring.datasource} is the owner's
   */
  public static void run(String... properties) {
    var builder =
        new SpringApplicationBuilder(Migrations.class)
            .listeners(new StorePassword())
            .web(WebApplicationType.NONE);
    var settings = Stream.of(properties).map(each -> "--" + each).toArray(String[]::new);
    RunningPlatform.run(builder, settings).close();
  }
}
