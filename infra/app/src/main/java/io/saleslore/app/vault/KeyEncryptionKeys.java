package io.saleslore.app.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key, and the one before it while it is being rotated.
 *
 * <p>As a file it is rotated in three steps, each durable: the next key is written beside it, the
 * key store is wrapped by the next one, the next one takes the place of the file. Whenever this is
 * stopped, the next start ends it.
 *
 * @param now 32 bytes; wraps whatever is written from now on
 * @param before 32 bytes; it still opens, and what it wraps is wrapped anew at the start
 */
public record KeyEncryptionKeys(byte[] now, byte @Nullable [] before) {
  private static final String FILE = "kek";
  private static final String NEXT = "kek.next";

  /** One that is not being rotated. */
  public static KeyEncryptionKeys of(byte[] now) {
    return new KeyEncryptionKeys(now, null);
  }

  /**
   * Those that were configured (base64), else those of the folder's key files.
   *
   * @throws IllegalArgumentException if what was configured is not 32 bytes in base64
   */
  public static KeyEncryptionKeys of(
      @Nullable String configured, @Nullable String configuredBefore, Path folder) {
    if (configured != null && !configured.isBlank()) {
      var now = KeyFile.configuredOr(configured, folder.resolve(FILE));
      return new KeyEncryptionKeys(now, before(configuredBefore, folder));
    }
    var next = next(folder);
    var file = KeyFile.configuredOr(null, folder.resolve(FILE));
    return next == null ? of(file) : new KeyEncryptionKeys(next, file);
  }

  private static byte @Nullable [] before(@Nullable String configured, Path folder) {
    return configured == null || configured.isBlank()
        ? null
        : KeyFile.configuredOr(configured, folder.resolve(FILE));
  }

  /** Read first: once it is gone, the file holds it. */
  private static byte @Nullable [] next(Path folder) {
    try {
      return Base64.getDecoder().decode(Files.readAllBytes(folder.resolve(NEXT)));
    } catch (NoSuchFileException _) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the next key take the file's place, once the key store is wrapped by it. */
  public static void settle(Path folder) {
    var next = folder.resolve(NEXT);
    if (Files.exists(next)) {
      try {
        KeyFile.replace(folder.resolve(FILE), Files.readAllBytes(next));
        Files.deleteIfExists(next);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Rotates the key in its file. Processes that use the folder read the key again as soon as theirs
   * opens nothing any more.
   *
   * @throws IllegalStateException if the key in the file does not open the key store
   */
  public static void rotate(Path folder) {
    try {
      KeyFile.readOrMake(folder.resolve(NEXT), Base64.getEncoder().encode(KeyFile.fresh(32)));
      var _ = new ZoneKeys(folder.resolve("zones.json"), () -> of(null, null, folder));
      settle(folder);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key does not open the key store", e);
    }
  }

  @Override
  public String toString() {
    return "[keys]";
  }
}
