package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.ReleaseThreshold;
import java.time.Duration;

/**
 * What it takes for the gate to release facts.
 *
 * @param threshold k: how many different marketers a release stands on at least
 * @param secret the key of all draws, at least 16 bytes
 * @param waiting how long a fact waits for its own crowd before it moves to the parent
 * @param edition which run of anonymisation is made, from 1
 * @param epsilon how far one story may change the likelihood of a release's counts, as the natural
 *     logarithm of the ratio; 0 for exact counts
 */
public record GatePolicy(
    ReleaseThreshold threshold, byte[] secret, Duration waiting, int edition, double epsilon) {
  /** How many different customers, and companies where known, a release stands on at least. */
  public static final int CUSTOMERS = 10;

  /** How long a fact waits for its own crowd unless it is said otherwise. */
  public static final Duration DEFAULT_WAITING = Duration.ofDays(14);

  /** Draws add at most so many marketers to the threshold. */
  static final int MOST_DRAWN = 3;

  private static final int LEAST_SECRET = 16;
  private static final int MOST_EPSILON = 100;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is broken; the message does not repeat the secret
   */
  public GatePolicy {
    require(secret.length >= LEAST_SECRET, "the gate's secret has at least 16 bytes");
    require(!waiting.isNegative(), "the waiting period is not negative");
    require(edition >= 1, "editions count from 1");
    require(epsilon >= 0 && epsilon <= MOST_EPSILON, "epsilon is between 0 and " + MOST_EPSILON);
    secret = secret.clone();
  }

  /** One whose releases carry exact counts. */
  public GatePolicy(ReleaseThreshold threshold, byte[] secret, Duration waiting, int edition) {
    this(threshold, secret, waiting, edition, 0);
  }

  /** The same for another edition. */
  public GatePolicy of(int another) {
    return new GatePolicy(threshold, secret, waiting, another, epsilon);
  }

  /** How many different marketers a release stands on at least. */
  public int k() {
    return threshold.marketers();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** The most facts of one customer in a release: with k facts of ten customers a quarter of it. */
  int mostOfOneCustomer() {
    return Math.min(threshold.mostFactsOfOneMarketer(), Math.max((CUSTOMERS - 1) / 3, k() / 4));
  }

  /** With fewer marketers than this no crowd opens at all. */
  private int fewestForParents() {
    return k() + MOST_DRAWN + 1;
  }

  /** With fewer marketers than this only parent crowds open. */
  private int fewestForCrowds() {
    return 3 * k();
  }

  /** How far the gate may open with so many marketers in all. */
  public GateReadiness state(int marketers) {
    if (marketers < fewestForParents()) {
      return GateReadiness.TOO_FEW_MARKETERS;
    }
    return marketers < fewestForCrowds() ? GateReadiness.PARENTS_ONLY : GateReadiness.OPEN;
  }

  /** What may be released in this state, and why no more, as a sentence. */
  public String why(GateReadiness state) {
    return switch (state) {
      case OPEN -> "crowds of at least " + k() + " marketers are released";
      case PARENTS_ONLY ->
          "fewer than " + fewestForCrowds() + " marketers: only parent crowds are released";
      case TOO_FEW_MARKETERS ->
          "fewer than " + fewestForParents() + " marketers: nothing is released";
    };
  }

  /** The secret does not show. */
  @Override
  public String toString() {
    return "GatePolicy[k="
        + k()
        + ", waiting="
        + waiting
        + ", edition="
        + edition
        + ", epsilon="
        + epsilon
        + "]";
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
