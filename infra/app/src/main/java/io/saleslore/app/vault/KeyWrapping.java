package io.saleslore.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/**
 * Wraps keys by the key-encryption key (AES-256-GCM, the name as associated data), and unwraps what
 * the one before it wrapped. Where neither opens a key, they are read again: somebody may have
 * rotated them since.
 */
final class KeyWrapping {
  private final Supplier<KeyEncryptionKeys> source;
  private volatile KeysNowAndBefore known;

  KeyWrapping(Supplier<KeyEncryptionKeys> source) throws GeneralSecurityException {
    this.source = source;
    this.known = KeysNowAndBefore.of(source.get());
  }

  byte[] wrap(String name, byte[] key) throws GeneralSecurityException {
    return known.now().encrypt(key, bytes(name));
  }

  byte[] unwrap(String name, byte[] wrapped) throws GeneralSecurityException {
    try {
      return known.unwrap(wrapped, bytes(name));
    } catch (GeneralSecurityException e) {
      known = KeysNowAndBefore.of(source.get());
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
