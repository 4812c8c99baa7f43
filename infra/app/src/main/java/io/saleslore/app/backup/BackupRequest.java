package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Asks the running platform for a backup by a file in its data folder, so whoever may do that has
 * the data anyway.
 *
 * @param data the data folder
 */
public record BackupRequest(Path data) {
  private static final String GOOD = "";

  /** Asks; an answer from before is dropped. */
  public void ask(Path folder) throws IOException {
    Files.deleteIfExists(answered());
    put(asked(), folder.toAbsolutePath().toString());
  }

  /** Nobody took it, so nobody shall. */
  public void withdraw() throws IOException {
    Files.deleteIfExists(asked());
  }

  /** Whether the platform has begun. */
  public boolean isTaken() {
    return !Files.exists(asked());
  }

  /** The folder that was asked for; only once. */
  Optional<Path> take() throws IOException {
    if (!Files.exists(asked())) {
      return Optional.empty();
    }
    var folder = Path.of(Files.readString(asked()));
    Files.delete(asked());
    return Optional.of(folder);
  }

  void answerGood() throws IOException {
    put(answered(), GOOD);
  }

  void answer(String failure) throws IOException {
    put(answered(), failure);
  }

  /**
   * Whether the backup is made; false while it is being made.
   *
   * @throws IllegalStateException if it failed, with the platform's reason
   */
  public boolean isDone() throws IOException {
    if (!Files.exists(answered())) {
      return false;
    }
    var failure = Files.readString(answered());
    Files.delete(answered());
    if (!failure.equals(GOOD)) {
      throw new IllegalStateException(failure);
    }
    return true;
  }

  private static void put(Path file, String content) throws IOException {
    var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), content);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path asked() {
    return data.resolve("backup.asked");
  }

  private Path answered() {
    return data.resolve("backup.answered");
  }
}
