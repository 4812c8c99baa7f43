package io.saleslore.app.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Secrets in files that only their owner reads. */
public final class KeyFile {
  private static final String UNFINISHED = ".new";
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyFile() {}

  /** A fresh random secret of so many bytes. */
  public static byte[] fresh(int bytes) {
    var secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /**
   * The 32 bytes that were configured, else those of the file, which is made where it is missing.
   *
   * @throws IllegalArgumentException if what was configured is not 32 bytes in base64
   */
  public static byte[] configuredOr(@Nullable String configured, Path file) {
    var secret =
        configured == null || configured.isBlank()
            ? Base64.getDecoder().decode(readOrMake(file, Base64.getEncoder().encode(fresh(32))))
            : Base64.getDecoder().decode(configured);
    if (secret.length != 32) {
      throw new IllegalArgumentException("a key is 32 bytes in base64: " + file.getFileName());
    }
    return secret;
  }

  /** The file's content; where there is no file, it is made with this content. */
  public static byte[] readOrMake(Path file, byte[] content) {
    try {
      if (!Files.exists(file)) {
        var made = written(file, content);
        try {
          Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
          // Another process made it in the meantime; its content counts.
        }
        Files.delete(made);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file's content in one step; durable when this returns. */
  static void replace(Path file, byte[] content) {
    try {
      Files.move(written(file, content), file, ATOMIC_MOVE, REPLACE_EXISTING);
      try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what a killed process left of a replacement; nobody may be replacing it meanwhile. */
  static void removeUnfinished(Path file) throws IOException {
    try (var left =
        Files.newDirectoryStream(makeFolder(file), file.getFileName() + "*" + UNFINISHED)) {
      for (var each : left) {
        Files.delete(each);
      }
    }
  }

  /** The folder of the file, made where it is missing. */
  static Path makeFolder(Path file) {
    try {
      return Files.createDirectories(
          file.toAbsolutePath().getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path written(Path file, byte[] content) throws IOException {
    var folder = makeFolder(file);
    var access = PosixFilePermissions.fromString("rw-------");
    var name = file.getFileName().toString();
    var fresh =
        Files.createTempFile(
            folder, name, UNFINISHED, PosixFilePermissions.asFileAttribute(access));
    Files.write(fresh, content);
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return fresh;
  }
}
