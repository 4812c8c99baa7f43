package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.seal.CannotBeOpened;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A data key, encrypted by its zone's key with its id as associated data. */
record WrappedKey(String id, byte[] bytes) {
  static WrappedKey of(String id, byte[] key, AesGcmJce zoneKey) {
    try {
      return new WrappedKey(id, zoneKey.encrypt(key, associated(id)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("wrapping failed", e);
    }
  }

  byte[] unwrap(AesGcmJce zoneKey) {
    try {
      return zoneKey.decrypt(bytes, associated(id));
    } catch (GeneralSecurityException e) {
      throw new CannotBeOpened("the zone's key does not open " + id, e);
    }
  }

  WrappedKey rewrap(AesGcmJce before, AesGcmJce after) {
    return of(id, unwrap(before), after);
  }

  private static byte[] associated(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "[wrapped key]";
  }
}
