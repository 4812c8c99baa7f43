package io.saleslore.anonymizer.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for texts by their HMAC-SHA256, so that nobody without the key can make two count as one.
 * Not for several threads at once.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /** Hashes with this key. */
  public KeyedHash(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  /** All 32 bytes. */
  public byte[] of(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 64 bits. */
  public long bits(String text) {
    return ByteBuffer.wrap(of(text)).getLong();
  }
}
