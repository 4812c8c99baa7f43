package io.saleslore.app;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.app.vault.NeededKeys;
import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.CheckpointTable;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Where checkpoints are written, and the key that signs them (Ed25519). */
@OnRole(Role.COMMAND)
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
  /** Only the command side asks for it; elsewhere no key is made. */
  @Bean
  @Lazy
  AuditSettings auditSettings(
      Settings settings,
      CheckpointTable signed,
      @Value("${saleslore.audit.checkpoints}") Path checkpoints,
      @Value("${saleslore.audit.origin}") String origin,
      @Value("${saleslore.audit.key}") String key,
      @Value("${saleslore.audit.process}") String process,
      @Value("${saleslore.audit.every}") Duration every,
      @Value("${saleslore.audit.verified-per-second}") int verifiedPerSecond) {
    var seed = NeededKeys.secret(key, settings.keys().resolve("checkpoints"), signed.isAny());
    return new AuditSettings(checkpoints, origin, seed, every, verifiedPerSecond, process);
  }
}
