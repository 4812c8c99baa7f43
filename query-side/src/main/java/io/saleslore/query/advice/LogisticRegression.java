package io.saleslore.query.advice;

import io.saleslore.query.evidence.Tries;
import java.util.Collection;

/**
 * Logistic regression on grouped binomial counts, regularised by a normal prior (ridge) and taken
 * as normal around its mode (Laplace), so that what was learned is the prior of what comes next
 * (Spiegelhalter, Lauritzen 1990).
 */
final class LogisticRegression {
  private static final int STEPS = 30;
  private static final double CLOSE = 1e-9;

  private final double[] mode;
  private final double[][] precision;

  private LogisticRegression(double[] mode, double[][] precision) {
    this.mode = mode;
    this.precision = precision;
  }

  /**
   * Cases that share their features.
   *
   * @param offset log odds that are known beforehand
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(double offset, double[] features, Tries tries) {}

  /** Before anything is seen: each weight around its own value, as surely as the strength says. */
  static LogisticRegression around(double strength, double... weights) {
    var precision = new double[weights.length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      precision[i][i] = strength;
    }
    return new LogisticRegression(weights.clone(), precision);
  }

  /** The same with these rows learned: Newton's method from the mode before. */
  LogisticRegression seeing(Collection<Row> rows) {
    var weights = mode.clone();
    var hessian = precision;
    for (int step = 0; step < STEPS; step++) {
      var gradient = pull(weights);
      hessian = copy(precision);
      for (var row : rows) {
        add(row, weights, gradient, hessian);
      }
      var change = solve(hessian, gradient);
      double most = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] += change[i];
        most = Math.max(most, Math.abs(change[i]));
      }
      if (most < CLOSE) {
        break;
      }
    }
    return new LogisticRegression(weights, hessian);
  }

  /** The expected log odds beyond the offset. */
  double logit(double... features) {
    return dot(mode, features);
  }

  /** How sure the log odds are. */
  double variance(double... features) {
    return dot(features, solve(precision, features));
  }

  double weight(int feature) {
    return mode[feature];
  }

  private double[] pull(double[] weights) {
    var gradient = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        gradient[i] -= precision[i][j] * (weights[j] - mode[j]);
      }
    }
    return gradient;
  }

  private static void add(Row row, double[] weights, double[] gradient, double[][] hessian) {
    double p = LogOdds.probability(row.offset() + dot(weights, row.features()));
    double surplus = row.tries().successes() - row.tries().cases() * p;
    double information = row.tries().cases() * p * (1 - p);
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += surplus * row.features()[i];
      for (int j = 0; j < weights.length; j++) {
        hessian[i][j] += information * row.features()[i] * row.features()[j];
      }
    }
  }

  /** Gaussian elimination; the matrix is positive definite, so it needs no pivot. */
  private static double[] solve(double[][] matrix, double[] right) {
    var a = copy(matrix);
    var x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = i + 1; k < x.length; k++) {
        double factor = a[k][i] / a[i][i];
        for (int j = i; j < x.length; j++) {
          a[k][j] -= factor * a[i][j];
        }
        x[k] -= factor * x[i];
      }
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= a[i][j] * x[j];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  private static double[][] copy(double[][] matrix) {
    var copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
