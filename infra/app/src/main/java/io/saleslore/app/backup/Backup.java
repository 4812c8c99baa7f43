package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Makes backups of which every part opens the others. Checkpoints are copied first, so the database
 * of the backup extends what they sign; {@link Restore#completeCheckpoints} adds those that it has
 * alone. A database that is copied while a key changes is copied again.
 *
 * @param keys the folder of the key files
 * @param checkpoints the folder of the signed heads
 */
public record Backup(Path keys, Path checkpoints) {
  private static final int TRIES = 5;

  /**
   * Makes one.
   *
   * @throws IllegalArgumentException if the folder is there already
   * @throws IllegalStateException if keys change so fast that no moment without a change was found
   */
  public void make(BackupFolder target, DatabaseCopy database) throws IOException, SQLException {
    target.refuseIfThere();
    for (int i = 0; i < TRIES; i++) {
      if (isMade(target, database)) {
        return;
      }
    }
    throw new IllegalStateException("the keys changed all the time: try again later");
  }

  /** Whatever goes wrong, no copy of a key is left behind. */
  private boolean isMade(BackupFolder target, DatabaseCopy database)
      throws IOException, SQLException {
    var unfinished = target.unfinished();
    try {
      FolderCopy.copy(checkpoints, unfinished.checkpoints());
      FolderCopy.copy(keys, unfinished.keys());
      database.writeTo(unfinished);
      boolean isWhole = FolderCopy.isSame(keys, unfinished.keys());
      if (isWhole) {
        unfinished.finishAs(target);
      }
      return isWhole;
    } finally {
      FolderCopy.delete(unfinished.path());
    }
  }
}
