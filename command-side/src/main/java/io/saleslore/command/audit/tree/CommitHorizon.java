package io.saleslore.command.audit.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Up to which position rows have been seen, while some before it were missing: burnt by a
 * transaction that was rolled back, or taken by one that was still running. What is missing is
 * burnt for sure when every transaction that was writing then has ended, and the row is still not
 * there.
 */
final class CommitHorizon {
  /** Between taking a position and taking the lock H2 lets some microseconds pass. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final long position;
  private final Instant since;
  private final Set<String> writing;

  /** What has been seen, and who was writing when asked afterwards. */
  CommitHorizon(long position, Instant since, Set<String> writing) {
    this.position = position;
    this.since = since;
    this.writing = new HashSet<>(writing);
  }

  long position() {
    return position;
  }

  /** Whether nobody who was writing then still is; to be asked before looking for rows again. */
  boolean isSettled(Instant now, Set<String> writingNow) {
    writing.retainAll(writingNow);
    return writing.isEmpty() && !now.isBefore(since.plus(PATIENCE));
  }
}
