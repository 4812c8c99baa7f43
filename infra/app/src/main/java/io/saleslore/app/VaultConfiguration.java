package io.saleslore.app;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.app.vault.KeyEncryptionKeys;
import io.saleslore.app.vault.NeededKeys;
import io.saleslore.app.vault.ShreddedKeysTable;
import io.saleslore.app.vault.TinkVault;
import io.saleslore.kernel.seal.ShreddedKeys;
import io.saleslore.kernel.seal.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The vault and the clock. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  /** Microseconds, as the databases keep them: what was answered once is read again the same. */
  @Bean
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Bean
  @OnRole({Role.COMMAND, Role.ANONYMIZER})
  Vault vault(
      JdbcTemplate table,
      PlatformTransactionManager transactions,
      Settings settings,
      @Value("${saleslore.old-kek:}") String oldKek,
      @Value("${saleslore.accept-lost-zones:false}") boolean acceptsLostZones,
      Environment environment) {
    checkKeys(
        new NeededKeys(JdbcClient.create(table), settings.keys(), settings.hasKek()),
        acceptsLostZones);
    Supplier<KeyEncryptionKeys> keys =
        () -> KeyEncryptionKeys.of(settings.kek(), oldKek, settings.keys());
    var store = settings.keys().resolve("zones.json");
    if (!Role.of(environment).contains(Role.COMMAND)) {
      return TinkVault.toRead(table, transactions, store, keys);
    }
    var vault = new TinkVault(table, transactions, store, keys);
    KeyEncryptionKeys.settle(settings.keys());
    return vault;
  }

  private static void checkKeys(NeededKeys needed, boolean acceptsLostZones) {
    needed.check();
    if (!acceptsLostZones) {
      needed.checkZones();
    }
  }

  @Bean
  @OnRole({Role.COMMAND, Role.ANONYMIZER})
  ShreddedKeys shreddedKeys(JdbcClient jdbc) {
    return new ShreddedKeysTable(jdbc);
  }
}
