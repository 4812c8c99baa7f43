package io.saleslore.app.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that a database with zones needs. A first start is known from the database: beside one
 * that has zones no key is made anew.
 *
 * @param folder of the key files
 * @param isKekSet whether the key-encryption key is configured, and so in no file
 */
public record NeededKeys(JdbcClient jdbc, Path folder, boolean isKekSet) {
  private static final String RESTORE =
      ": restore the folder of keys from the backup made with this database";

  /**
   * Refuses where one is missing.
   *
   * @throws IllegalStateException that says which, and what to do
   */
  public void check() {
    var zones = new ZoneKeyTable(jdbc).all();
    boolean hasStore = Files.exists(store());
    if (!zones.isEmpty() && !hasStore) {
      throw new IllegalStateException(
          "%s is missing; nothing in the %d zones of the database opens without it%s"
              .formatted(store(), zones.size(), RESTORE));
    }
    if (hasStore) {
      checkKek();
    }
  }

  private void checkKek() {
    if (!isKekSet && !Files.exists(folder.resolve("kek"))) {
      throw new IllegalStateException(
          "%s is missing, which opens %s%s, or set SALESLORE_KEK"
              .formatted(folder.resolve("kek"), store().getFileName(), RESTORE));
    }
  }

  /**
   * Refuses a key store that is older or newer than the database.
   *
   * @throws IllegalStateException that says how many zones have no key
   */
  public void checkZones() {
    var stored = Files.exists(store()) ? new KeyStoreFile(store()).current().keySet() : Set.of();
    long lost =
        new ZoneKeyTable(jdbc).all().stream().filter(zone -> !stored.contains(zone)).count();
    if (lost > 0) {
      throw new IllegalStateException(
          "%s has no key for %d zones of the database%s; saleslore.accept-lost-zones=true starts without them"
              .formatted(store(), lost, RESTORE));
    }
  }

  /**
   * The secret that was configured or stands in the file; made only where nothing depends on one.
   *
   * @param isNeeded whether the database holds what another secret would not fit
   * @throws IllegalStateException if it is missing and needed
   */
  public static byte[] secret(@Nullable String configured, Path file, boolean isNeeded) {
    boolean isSet = configured != null && !configured.isBlank();
    if (!isSet && isNeeded && !Files.exists(file)) {
      throw new IllegalStateException(file + " is missing, and the database needs it" + RESTORE);
    }
    return KeyFile.configuredOr(configured, file);
  }

  private Path store() {
    return folder.resolve("zones.json");
  }
}
