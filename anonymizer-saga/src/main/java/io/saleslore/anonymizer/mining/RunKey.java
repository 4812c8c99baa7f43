package io.saleslore.anonymizer.mining;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for words by the first 64 bits of an HMAC-SHA256, so that nobody without the key can make
 * two runs of words count as one. Not for several threads at once.
 */
final class RunKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  RunKey(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  long of(List<String> words) {
    return ByteBuffer.wrap(digest(String.join(" ", words))).getLong();
  }

  byte[] digest(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
