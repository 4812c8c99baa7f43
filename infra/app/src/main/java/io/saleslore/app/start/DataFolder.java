package io.saleslore.app.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of the embedded stores and the keys. */
public record DataFolder(Path path) {
  private static final int BLOCK = 4096;
  private static final String HEADER = "H:2,";

  /** Whether a process has the embedded store open. */
  public boolean isInUse() throws IOException {
    try {
      return isInUseElsewhere();
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private boolean isInUseElsewhere() throws IOException {
    if (!Files.exists(store())) {
      return false;
    }
    try (var channel = FileChannel.open(store(), StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Whoever has it open in this process shares it. */
  private void refuseIfInUse() throws IOException {
    try {
      if (isInUseElsewhere()) {
        throw StartRefused.found(
            path + " is in use by another process: stop that, or name another folder with --data");
      }
    } catch (OverlappingFileLockException _) {
      return;
    }
  }

  /** Makes it where it is missing; what is ours is for its owner alone. */
  void check() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw StartRefused.input(path + " is a file: name a folder with --data");
    }
    boolean isOurs = !Files.exists(path) || Files.exists(store());
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(path), "start", ".check"));
      if (isOurs) {
        OwnerOnly.close(path);
      }
    } catch (IOException e) {
      throw StartRefused.input(unwritable(e));
    }
  }

  private String unwritable(IOException why) {
    return "the folder %s cannot be written (%s): free space there, give it to the user %s, or name another with --data"
        .formatted(path, why.getClass().getSimpleName(), System.getProperty("user.name"));
  }

  void checkStore() {
    if (Files.exists(store()) && !Files.isWritable(store())) {
      throw StartRefused.found(
          store() + " can only be read: give it to the user " + System.getProperty("user.name"));
    }
    checkContent();
  }

  private void checkContent() {
    try {
      refuseIfInUse();
      checkHeader();
    } catch (IOException e) {
      throw StartRefused.found(store() + " cannot be read: " + e.getMessage());
    }
  }

  /** An empty file is one that a killed first start has left. */
  private void checkHeader() throws IOException {
    if (!Files.exists(store()) || Files.size(store()) == 0) {
      return;
    }
    try (var file = Files.newInputStream(store())) {
      var first = new String(file.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
      if (!first.startsWith(HEADER) && !first.startsWith(HEADER, BLOCK)) {
        throw DatabaseFailure.corrupt();
      }
    }
  }

  private Path store() {
    return path.resolve("private.mv.db");
  }
}
