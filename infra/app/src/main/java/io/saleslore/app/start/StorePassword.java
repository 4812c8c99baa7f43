package io.saleslore.app.start;

import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.vault.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The embedded store opens with a password of its own, which stands beside the other keys. */
public final class StorePassword
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  private static final String PROPERTY = "spring.datasource.password";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    set(event.getEnvironment());
  }

  /** Where the database is embedded and no other password is set. */
  static void set(ConfigurableEnvironment settings) {
    if (DatabaseUrl.of(settings).isEmbedded() && settings.getProperty(PROPERTY, "").isEmpty()) {
      var data = Path.of(settings.getRequiredProperty("saleslore.data"));
      settings
          .getPropertySources()
          .addFirst(new MapPropertySource("store-password", Map.of(PROPERTY, of(data))));
    }
  }

  /** The one beside the store's keys; where there is none, the one that was set instead of it. */
  public static String of(Path data, String configured) {
    return configured.isEmpty() || Files.exists(file(data)) ? of(data) : configured;
  }

  /**
   * The one of the store in this folder, made where there is no store yet.
   *
   * @throws StartRefused if a store is there and its password is not
   */
  public static String of(Path data) {
    var file = file(data);
    if (!Files.exists(file) && isMade(data.resolve("private.mv.db"))) {
      throw StartRefused.found(
          file
              + " is missing, and nothing else opens the store: restore the folder of keys from the"
              + " backup made with this database");
    }
    var fresh = Base64.getEncoder().encode(KeyFile.fresh(32));
    return new String(KeyFile.readOrMake(file, fresh), StandardCharsets.US_ASCII);
  }

  private static Path file(Path data) {
    return data.resolve("keys").resolve("database");
  }

  /** An empty file is one that a killed first start has left. */
  private static boolean isMade(Path store) {
    try {
      return Files.exists(store) && Files.size(store) > 0;
    } catch (IOException _) {
      return true;
    }
  }
}
