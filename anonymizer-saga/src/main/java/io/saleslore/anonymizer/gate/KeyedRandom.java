package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;

/** Numbers that look random, and that the same secret gives again: HMAC-SHA256. */
final class KeyedRandom {
  private final KeyedHash hash;

  KeyedRandom(byte[] secret) {
    hash = new KeyedHash(secret);
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
    return (int) (hash.bits(what) & GatePolicy.MOST_DRAWN);
  }

  /** A fact's place among those of its month. */
  long place(Crowd crowd, HeldFact fact) {
    return hash.bits("place/" + crowd.kind().code() + "/" + fact.story() + "/" + fact.ordinal());
  }
}
