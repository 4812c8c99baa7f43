package io.saleslore.infra;

import io.saleslore.infra.vault.KeyFile;
import io.saleslore.infra.vault.TinkVault;
import io.saleslore.kernel.seal.Vault;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault and the clock. */
@Configuration(proxyBeanMethods = false)
class Keepers {
  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  Vault vault(JdbcClient jdbc, Settings settings) {
    var kek = KeyFile.configuredOr(settings.kek(), settings.keys().resolve("kek"));
    return new TinkVault(jdbc, settings.keys().resolve("zones.json"), kek);
  }
}
