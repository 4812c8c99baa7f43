package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.LogOdds;
import java.util.Arrays;
import java.util.Collection;

/**
 * Logistic regression on grouped binomial counts, regularised by a normal prior (ridge) and taken
 * as normal around its mode (Laplace), so that what was learned is the prior of what comes next
 * (Spiegelhalter, Lauritzen 1990).
 */
record LogisticRegression(double[] mode, PositiveDefiniteMatrix precision) {
  private static final int MOST_STEPS = 30;
  private static final double CLOSE = 1e-9;

  /** The prior: each weight around its own value, as surely as the ridge says. */
  static LogisticRegression prior(double ridge, double... weights) {
    return new LogisticRegression(
        weights.clone(), PositiveDefiniteMatrix.diagonal(weights.length, ridge));
  }

  /** The same with these rows learned: Newton's method from the mode before. */
  LogisticRegression updated(Collection<BinomialRow> rows) {
    var weights = mode.clone();
    var hessian = precision;
    for (int step = 0; step < MOST_STEPS; step++) {
      var gradient = priorGradient(weights);
      hessian = precision.copy();
      for (var row : rows) {
        add(row, weights, gradient, hessian);
      }
      if (move(weights, hessian.solve(gradient)) < CLOSE) {
        break;
      }
    }
    return new LogisticRegression(weights, hessian);
  }

  /** The expected log odds beyond the offset. */
  double logit(double... features) {
    return PositiveDefiniteMatrix.dot(mode, features);
  }

  /** The variance of the log odds. */
  double variance(double... features) {
    return PositiveDefiniteMatrix.dot(features, precision.solve(features));
  }

  double weight(int feature) {
    return mode[feature];
  }

  private double[] priorGradient(double[] weights) {
    var distance = new double[weights.length];
    Arrays.setAll(distance, i -> weights[i] - mode[i]);
    var gradient = precision.times(distance);
    Arrays.setAll(gradient, i -> -gradient[i]);
    return gradient;
  }

  private static void add(
      BinomialRow row, double[] weights, double[] gradient, PositiveDefiniteMatrix hessian) {
    var features = row.features();
    double p = LogOdds.probability(row.offset() + PositiveDefiniteMatrix.dot(weights, features));
    double surplus = row.trials().successes() - row.trials().cases() * p;
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += surplus * features[i];
    }
    hessian.addOuterProduct(row.trials().cases() * p * (1 - p), features);
  }

  /** Moves the weights and returns the largest change. */
  private static double move(double[] weights, double[] change) {
    double largest = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] += change[i];
      largest = Math.max(largest, Math.abs(change[i]));
    }
    return largest;
  }
}
