package io.saleslore.app.backup;

import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.command.audit.AuditSettings;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the backups of the embedded store that are asked for while it is open here. */
@OnRole(Role.COMMAND)
@Component
final class BackupDesk {
  private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

  private final BackupRequest requests;
  private final Backup backups;
  private final DataSource database;
  private final boolean isEmbedded;

  BackupDesk(Settings settings, AuditSettings audit, DataSource database, Environment environment) {
    this.requests = new BackupRequest(settings.data());
    this.backups = new Backup(settings.keys(), audit.checkpoints());
    this.database = database;
    this.isEmbedded = DatabaseUrl.of(environment).isEmbedded();
  }

  /** By the clock, since tasks with a delay share one thread, and a large store takes minutes. */
  @Scheduled(cron = "* * * * * *")
  void look() throws IOException {
    if (isEmbedded) {
      var asked = requests.take();
      if (asked.isPresent()) {
        make(new BackupFolder(asked.get()));
      }
    }
  }

  private void make(BackupFolder target) throws IOException {
    try (var connection = database.getConnection()) {
      backups.make(target, new EmbeddedCopy(connection));
      LOG.info("a backup was made in {}", target.path());
      requests.answerGood();
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.error("no backup was made in {}", target.path(), e);
      requests.answer("no backup was made: " + e.getMessage());
    }
  }
}
