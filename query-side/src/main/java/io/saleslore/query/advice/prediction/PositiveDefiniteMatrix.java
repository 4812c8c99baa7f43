package io.saleslore.query.advice.prediction;

/** A symmetric, positive definite matrix. */
record PositiveDefiniteMatrix(double[][] values) {
  static PositiveDefiniteMatrix diagonal(int size, double value) {
    var values = new double[size][size];
    for (int i = 0; i < size; i++) {
      values[i][i] = value;
    }
    return new PositiveDefiniteMatrix(values);
  }

  PositiveDefiniteMatrix copy() {
    var copy = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      copy[i] = values[i].clone();
    }
    return new PositiveDefiniteMatrix(copy);
  }

  void addOuterProduct(double weight, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        values[i][j] += weight * vector[i] * vector[j];
      }
    }
  }

  double[] times(double[] vector) {
    var product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      product[i] = dot(values[i], vector);
    }
    return product;
  }

  /** The vector that this matrix takes to the given one: Gaussian elimination, without pivots. */
  double[] solve(double[] right) {
    var a = copy().values;
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
    substituteBack(a, x);
    return x;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void substituteBack(double[][] upper, double[] x) {
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= upper[i][j] * x[j];
      }
      x[i] /= upper[i][i];
    }
  }
}
