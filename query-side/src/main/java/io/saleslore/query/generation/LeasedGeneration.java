package io.saleslore.query.generation;

import java.time.Instant;

/**
 * A generation with the lease of the process that builds it.
 *
 * @param isBuilt whether it is complete, so that it is kept up with new releases
 * @param fence grows with each builder, so that an earlier one can be told from a later one
 * @param leasedUntil until when its builder alone may write it
 */
public record LeasedGeneration(
    Generation generation, boolean isBuilt, int fence, Instant leasedUntil) {
  boolean isLeased(Instant now) {
    return !isBuilt && leasedUntil.isAfter(now);
  }
}
