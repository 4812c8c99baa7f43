package io.saleslore.app.store;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages and events by version 7 UUIDs (RFC 9562): they begin with the time, so the index
 * on them grows at its end instead of everywhere. A command makes five of them, so the rest is
 * SplitMix64 from a secret start, which repeats nothing; names are no secrets.
 */
public final class TimeOrderedIdentifierFactory extends IdentifierFactory {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final AtomicLong state = new AtomicLong(new SecureRandom().nextLong());
  private final long secret = new SecureRandom().nextLong();

  /** Found by the framework, which looks for services of this kind. */
  public TimeOrderedIdentifierFactory() {}

  @Override
  public String generateIdentifier() {
    long random = mixed(state.addAndGet(STEP));
    long high = System.currentTimeMillis() << 16 | 0x7000 | random >>> 52;
    long low = 1L << 63 | mixed(random ^ secret) >>> 2;
    return new UUID(high, low).toString();
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
