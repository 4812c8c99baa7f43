package io.saleslore.kernel.release;

/**
 * How many different marketers a release stands on at least, and how many facts that allows.
 *
 * @param marketers k, at least 5
 */
public record ReleaseThreshold(int marketers) {
  /** So many unless an operator says otherwise. */
  public static final int DEFAULT = 10;

  private static final int LEAST = 5;

  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException below 5
   */
  public ReleaseThreshold {
    if (marketers < LEAST) {
      throw new IllegalArgumentException("k is never below " + LEAST);
    }
  }

  /** The most facts of one marketer in a release: with k marketers at most a quarter of it. */
  public int mostFactsOfOneMarketer() {
    return (marketers - 1) / 3;
  }

  /** The most facts that a release of exactly k marketers holds. */
  public int mostFactsOfSmallestRelease() {
    return marketers * mostFactsOfOneMarketer();
  }
}
