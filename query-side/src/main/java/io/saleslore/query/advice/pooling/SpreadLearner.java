package io.saleslore.query.advice.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns a spread from groups: how well each scale explains each of them (EM). */
final class SpreadLearner {
  /** So many groups are taken to show each scale beforehand, so that few prove nothing. */
  private static final double PRIOR_GROUPS = 0.3;

  private static final int MOST_STEPS = 200;
  private static final double SETTLED = 1e-6;

  private final Spread before;
  private final double[] prior;
  private final List<double[]> groups = new ArrayList<>();

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
    this.prior = new double[before.weights().length];
    Arrays.fill(prior, PRIOR_GROUPS);
    prior[0] += alike;
  }

  /** A group, and what all but itself say of its centre. */
  void add(RateDensity centre, GroupLikelihood group) {
    var likely = group.byScale().stream().mapToDouble(each -> each.overlap(centre)).toArray();
    double sum = Arrays.stream(likely).sum();
    if (sum > 0) {
      groups.add(Arrays.stream(likely).map(each -> each / sum).toArray());
    }
  }

  /**
   * The most probable one. All steps are taken: a learner that stops early tells where it began,
   * not what the groups show.
   */
  Spread learned() {
    var weights = before.weights();
    boolean isSettled = false;
    for (int step = 0; step < MOST_STEPS && !isSettled; step++) {
      var next = step(weights);
      isSettled = moved(weights, next) < SETTLED;
      weights = next;
    }
    return new Spread(weights);
  }

  private static double moved(double[] from, double[] to) {
    double most = 0;
    for (int k = 0; k < to.length; k++) {
      most = Math.max(most, Math.abs(to[k] - from[k]));
    }
    return most;
  }

  private double[] step(double[] weights) {
    var shares = prior.clone();
    for (var likely : groups) {
      double sum = 0;
      for (int k = 0; k < shares.length; k++) {
        sum += weights[k] * likely[k];
      }
      for (int k = 0; k < shares.length; k++) {
        shares[k] += weights[k] * likely[k] / sum;
      }
    }
    double all = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(each -> each / all).toArray();
  }
}
