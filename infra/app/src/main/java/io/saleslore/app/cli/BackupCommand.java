package io.saleslore.app.cli;

import io.saleslore.app.backup.Backup;
import io.saleslore.app.backup.BackupFolder;
import io.saleslore.app.backup.BackupRequest;
import io.saleslore.app.backup.EmbeddedCopy;
import io.saleslore.app.start.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = {
      "Copies database, keys and checkpoints of one moment into a new folder, while the platform"
          + " runs or stands still.",
      "Whoever has the folder can read everything in it: keep its keys apart from the rest."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand extends StoreCommand {
  private static final int ANSWER_MILLIS = 200;
  private static final int TAKEN_WITHIN = 100;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    var target = new BackupFolder(folder.toAbsolutePath());
    target.refuseIfThere();
    if (!store().isEmbedded()) {
      backup().make(target, store().server());
    } else if (isRunning()) {
      ask(new BackupRequest(store().data()));
    } else {
      copyStopped(target);
    }
    err().println("the backup is in " + folder);
    return 0;
  }

  private boolean isRunning() throws IOException {
    return new DataFolder(store().data()).isInUse();
  }

  private Backup backup() {
    return new Backup(store().data().resolve("keys"), store().checkpoints());
  }

  private void copyStopped(BackupFolder target) throws IOException, SQLException {
    try (var connection = store().open()) {
      backup().make(target, new EmbeddedCopy(connection));
    }
  }

  private void ask(BackupRequest request) throws IOException, InterruptedException {
    request.ask(folder);
    err().println("the running platform makes it");
    for (int looks = 0; !request.isDone(); looks++) {
      boolean isLate = looks == TAKEN_WITHIN && !request.isTaken();
      if (isLate || !isRunning()) {
        request.withdraw();
        throw new IllegalStateException("the platform is still starting or was stopped: ask again");
      }
      Thread.sleep(ANSWER_MILLIS);
    }
  }
}
