package io.saleslore.command.audit.verification;

/**
 * How far the pass over one store has come.
 *
 * @param store such as {@code private}
 * @param positions how many are verified in this pass
 * @param of how many it has
 * @param perSecond how fast it is
 * @param changedAt the first position found that is not as it was signed, 0 for none; it stays
 *     until the next start
 */
public record VerificationProgress(
    String store, long positions, long of, double perSecond, long changedAt) {
  /** How long the rest takes at this rate. */
  public double secondsLeft() {
    return of <= positions ? 0 : (of - positions) / Math.max(1e-3, perSecond);
  }
}
