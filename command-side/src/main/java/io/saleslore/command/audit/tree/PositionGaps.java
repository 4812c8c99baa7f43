package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which positions without a row are burnt for sure, and which may still be committed. */
final class PositionGaps {
  private static final Logger LOGGER = LoggerFactory.getLogger(PositionGaps.class);
  private static final long WIDEST_GAP = 1_000_000;

  private final AuditedStore store;
  private final EventRows rows;
  private final InstantSource clock;
  private @Nullable CommitHorizon horizon;
  private long settled;

  PositionGaps(AuditedStore store, EventRows rows, InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.clock = clock;
  }

  /** Whether it waits until nobody writes any more who was writing when rows were missing. */
  boolean isWaiting() {
    return horizon != null;
  }

  /** To be called before rows are read again. */
  void settle() {
    if (horizon != null && horizon.isSettled(clock.instant(), rows.writers(store))) {
      settled = Math.max(settled, horizon.position());
      horizon = null;
    }
  }

  /** Whether all positions from the first up to, not including, the next row's are burnt. */
  boolean areBurnt(long first, long next) {
    if (next - first > WIDEST_GAP) {
      LOGGER.error("{}: there are no rows from {} up to {}", store, first, next);
      return false;
    }
    return next <= settled;
  }

  /**
   * Waits from now on.
   *
   * @param seen the last position that has been read
   */
  void await(long seen) {
    if (horizon == null) {
      horizon = new CommitHorizon(seen, clock.instant(), rows.writers(store));
    }
  }
}
