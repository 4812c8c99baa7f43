package io.saleslore.app.backup;

import io.saleslore.command.audit.checkpoint.RestoredCheckpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts a backup where a platform starts from it; what is there is never written over. */
public record Restore(BackupFolder backup) {
  /**
   * Whether it can be restored there.
   *
   * @throws IllegalArgumentException if there is no whole backup, or the folder holds data already
   */
  public void check(Path data) {
    backup.refuseIfIncomplete();
    refuseIfUsed(data);
  }

  /** Restores keys, checkpoints and, where it was embedded, the database. */
  public void into(Path data) throws IOException {
    check(data);
    Files.createDirectories(data);
    FolderCopy.copy(backup.keys(), data.resolve("keys"));
    FolderCopy.copy(backup.checkpoints(), data.resolve("checkpoints"));
    if (Files.exists(backup.embedded())) {
      var unfinished = data.resolve("private.mv.db.part");
      Files.copy(backup.embedded(), unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, data.resolve("private.mv.db"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Adds the checkpoints that were signed after their folder was copied, before the database was.
   */
  public void completeCheckpoints(Path data, Connection database) throws IOException {
    var restored = JdbcClient.create(new SingleConnectionDataSource(database, true));
    new RestoredCheckpoints(data.resolve("checkpoints"), restored).complete();
  }

  private static void refuseIfUsed(Path data) {
    Stream.of("private.mv.db", "keys", "checkpoints")
        .map(data::resolve)
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            there -> {
              throw new IllegalArgumentException(
                  there + " is there already: name a new folder with --data");
            });
  }

  /** Whether its database is PostgreSQL's. */
  public boolean isOfServer() {
    return Files.exists(backup.dump());
  }
}
