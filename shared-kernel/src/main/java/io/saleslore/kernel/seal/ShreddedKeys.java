package io.saleslore.kernel.seal;

import java.time.Instant;
import java.util.Set;

/** Tells which keys were destroyed. */
public interface ShreddedKeys {
  /** Whether any key was destroyed at that time or later. */
  boolean anySince(Instant time);

  /** The ids of all keys that were destroyed. */
  Set<KeyId> all();
}
