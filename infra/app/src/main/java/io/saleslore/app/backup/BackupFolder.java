package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** A folder that holds a backup: the database, the keys and the checkpoints. */
public record BackupFolder(Path path) {
  private static final String MADE = "made-at";
  private static final String UNFINISHED = ".part";

  /**
   * Whether it may be made.
   *
   * @throws IllegalArgumentException if something is there already
   */
  public void refuseIfThere() {
    if (Files.exists(path)) {
      throw new IllegalArgumentException(path + " is there already: name a new folder");
    }
  }

  /**
   * Whether a whole backup is in it.
   *
   * @throws IllegalArgumentException if not
   */
  void refuseIfIncomplete() {
    if (!Files.isRegularFile(path.resolve(MADE))) {
      throw new IllegalArgumentException("there is no backup in " + path);
    }
  }

  /** Where it is put together, so that what has the name is whole. */
  BackupFolder unfinished() throws IOException {
    var folder = path.resolveSibling(path.getFileName() + UNFINISHED);
    FolderCopy.delete(folder);
    return new BackupFolder(FolderCopy.makePrivate(folder));
  }

  void finishAs(BackupFolder whole) throws IOException {
    Files.writeString(path.resolve(MADE), Instant.now() + "\n");
    Files.move(path, whole.path, StandardCopyOption.ATOMIC_MOVE);
  }

  Path keys() {
    return path.resolve("keys");
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  Path embedded() {
    return path.resolve("private.mv.db");
  }

  Path dump() {
    return path.resolve("postgresql.dump");
  }
}
