package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Wraps keys by the key-encryption key (AES-256-GCM, the name as associated data), and unwraps what
 * the one before it wrapped. Where neither opens a key, they are read again: somebody may have
 * rotated them since.
 */
final class KeyWrapping {
  private final Supplier<KeyEncryptionKeys> source;
  private volatile Pair known;

  KeyWrapping(Supplier<KeyEncryptionKeys> source) throws GeneralSecurityException {
    this.source = source;
    this.known = Pair.of(source.get());
  }

  private record Pair(AesGcmJce now, @Nullable AesGcmJce before) {
    static Pair of(KeyEncryptionKeys keys) throws GeneralSecurityException {
      var before = keys.before();
      return new Pair(new AesGcmJce(keys.now()), before == null ? null : new AesGcmJce(before));
    }

    byte[] unwrap(byte[] wrapped, byte[] name) throws GeneralSecurityException {
      try {
        return now.decrypt(wrapped, name);
      } catch (GeneralSecurityException e) {
        if (before == null) {
          throw e;
        }
        return before.decrypt(wrapped, name);
      }
    }
  }

  byte[] wrap(String name, byte[] key) throws GeneralSecurityException {
    return known.now().encrypt(key, bytes(name));
  }

  byte[] unwrap(String name, byte[] wrapped) throws GeneralSecurityException {
    try {
      return known.unwrap(wrapped, bytes(name));
    } catch (GeneralSecurityException e) {
      known = Pair.of(source.get());
      return known.unwrap(wrapped, bytes(name));
    }
  }

  /** Whether there is a key before the one that wraps. */
  boolean isBeingRotated() {
    return known.before() != null;
  }

  /** The same key, wrapped by the key that counts now. */
  byte[] renewed(String name, byte[] wrapped) throws GeneralSecurityException {
    return isCurrent(name, wrapped) ? wrapped : wrap(name, unwrap(name, wrapped));
  }

  private boolean isCurrent(String name, byte[] wrapped) {
    try {
      return known.now().decrypt(wrapped, bytes(name)).length > 0;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
