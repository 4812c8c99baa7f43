package io.saleslore.infra.vault;

import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key, and the one before it while it is being rotated.
 *
 * @param now 32 bytes; wraps whatever is written from now on
 * @param before 32 bytes; what it still wraps is wrapped anew at the start
 */
public record KeyEncryptionKeys(byte[] now, byte @Nullable [] before) {
  /** One that is not being rotated. */
  public static KeyEncryptionKeys of(byte[] now) {
    return new KeyEncryptionKeys(now, null);
  }

  @Override
  public String toString() {
    return "[keys]";
  }
}
