package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The key-encryption key, and the one before it while keys are rotated. */
record KeysNowAndBefore(AesGcmJce now, @Nullable AesGcmJce before) {
  static KeysNowAndBefore of(KeyEncryptionKeys keys) throws GeneralSecurityException {
    var before = keys.before();
    return new KeysNowAndBefore(
        new AesGcmJce(keys.now()), before == null ? null : new AesGcmJce(before));
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
