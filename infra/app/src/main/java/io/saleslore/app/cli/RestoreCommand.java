package io.saleslore.app.cli;

import io.saleslore.app.Migrations;
import io.saleslore.app.backup.BackupFolder;
import io.saleslore.app.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description =
        "Puts a backup into a new data folder, and into an empty database where it is PostgreSQL's;"
            + " nothing is written over.",
    mixinStandardHelpOptions = true)
final class RestoreCommand extends StoreCommand {
  @Parameters(paramLabel = "DIR", description = "The folder that lore backup made.")
  private Path folder;

  @Override
  public Integer call() throws IOException, SQLException {
    var backup = new BackupFolder(folder.toAbsolutePath());
    var restore = new Restore(backup);
    if (restore.isOfServer() == store().isEmbedded()) {
      throw new IllegalArgumentException(
          store().isEmbedded()
              ? "the backup is of a PostgreSQL: name an empty one with --database"
              : "the backup is of an embedded store: leave out --database");
    }
    restore.check(store().data());
    if (restore.isOfServer()) {
      store().server().restore(backup);
    }
    restore.into(store().data());
    if (restore.isOfServer()) {
      Migrations.run(store().settings());
    }
    var said = err();
    said.println(folder + " is restored into " + store().data() + ": start the platform there");
    try (var connection = store().open()) {
      restore.completeCheckpoints(store().data(), connection);
    } catch (SQLException | IOException | RuntimeException e) {
      said.println(
          "but heads that were signed while the backup was made could not be added, so the audit"
              + " may miss them: "
              + e.getMessage());
    }
    return 0;
  }
}
