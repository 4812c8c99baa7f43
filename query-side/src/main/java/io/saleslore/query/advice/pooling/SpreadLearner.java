package io.saleslore.query.advice.pooling;

import java.util.Arrays;

/** Learns a spread from groups: how well each scale explains each of them (EM). */
final class SpreadLearner {
  /** So many groups are taken to show each scale beforehand, so that few prove nothing. */
  private static final double PRIOR_GROUPS = 0.3;

  private final Spread before;
  private final double[] shares;

  SpreadLearner(Spread before) {
    this(before, 0);
  }

  /**
   * Learns from groups that are rather alike.
   *
   * @param alike as if so many groups had been seen to be the same beforehand
   */
  SpreadLearner(Spread before, double alike) {
    this.before = before;
    this.shares = new double[before.weights().length];
    Arrays.fill(shares, PRIOR_GROUPS);
    shares[0] += alike;
  }

  /** A group, and what all but itself say of its centre. */
  void add(RateDensity centre, GroupEvidence group) {
    var likely = new double[shares.length];
    Arrays.setAll(likely, k -> before.weights()[k] * group.byScale().get(k).overlap(centre));
    double sum = Arrays.stream(likely).sum();
    if (sum > 0) {
      Arrays.setAll(shares, k -> shares[k] + likely[k] / sum);
    }
  }

  Spread learned() {
    double sum = Arrays.stream(shares).sum();
    return new Spread(Arrays.stream(shares).map(each -> each / sum).toArray());
  }
}
