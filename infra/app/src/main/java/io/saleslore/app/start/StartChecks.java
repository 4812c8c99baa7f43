package io.saleslore.app.start;

import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.config.Role;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the port, the data folder and the databases as soon as the settings are read. What it
 * opened stays open until the platform has opened it too.
 */
public final class StartChecks
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered, AutoCloseable {
  private final DatabaseCheck database = new DatabaseCheck();

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var settings = event.getEnvironment();
    FreePort.check(
        settings.getRequiredProperty("server.address"),
        settings.getRequiredProperty("server.port", Integer.class));
    var folder = new DataFolder(Path.of(settings.getRequiredProperty("saleslore.data")));
    folder.check();
    checkDatabase(settings, folder);
    MongoCheck.check(settings);
  }

  private void checkDatabase(ConfigurableEnvironment settings, DataFolder folder) {
    var url = DatabaseUrl.of(settings);
    if (url.isEmbedded()) {
      refuseSomeRoles(settings);
      folder.checkStore();
      StorePassword.set(settings);
    }
    database.check(settings, url);
  }

  private static void refuseSomeRoles(ConfigurableEnvironment settings) {
    var roles = Role.of(settings);
    if (roles.size() < Role.values().length) {
      throw StartRefused.input(
          "processes with some of the roles share a PostgreSQL: set spring.datasource.url"
              + " (SPRING_DATASOURCE_URL)");
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /** Behind all that reads settings. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
