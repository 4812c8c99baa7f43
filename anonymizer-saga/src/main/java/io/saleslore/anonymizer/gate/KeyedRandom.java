package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Numbers that look random, and that the same secret gives again: HMAC-SHA256. */
final class KeyedRandom {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  KeyedRandom(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  /** 0 to 3, drawn once for the crowd's n-th release, however often it is needed. */
  int moreMarketers(Crowd crowd, long releasesSoFar) {
    var what =
        String.join(
            "/",
            "threshold",
            crowd.kind().code(),
            crowd.level().code(),
            String.join("/", crowd.codes()),
            Long.toString(releasesSoFar));
    return (int) (draw(what) & GatePolicy.MOST_DRAWN);
  }

  /** A fact's place among those of its month. */
  long place(Crowd crowd, HeldFact fact) {
    return draw("place/" + crowd.kind().code() + "/" + fact.story() + "/" + fact.ordinal());
  }

  private long draw(String what) {
    return ByteBuffer.wrap(mac.doFinal(what.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
