package io.saleslore.anonymizer.analyse.training;

import java.util.Arrays;

/** A column of weights for each label, one weight a dimension of the vector. */
final class DenseWeights {
  private final float[][] weights;
  private final float[][] squares;
  private final float[][] averaged;

  DenseWeights(int size, int labels) {
    this.weights = new float[labels][size];
    this.squares = new float[labels][size];
    this.averaged = new float[labels][size];
    for (float[] each : squares) {
      Arrays.fill(each, SparseWeights.FIRST_SQUARE);
    }
  }

  void addTo(float[] scores, float[] vector) {
    for (int label = 0; label < weights.length; label++) {
      scores[label] += product(weights[label], vector);
    }
  }

  private static float product(float[] weights, float[] vector) {
    float sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  void move(float[] errors, float[] vector, float step) {
    for (int label = 0; label < weights.length; label++) {
      move(weights[label], squares[label], errors[label], vector, step);
    }
  }

  private static void move(
      float[] weights, float[] squares, float error, float[] vector, float step) {
    for (int i = 0; i < vector.length; i++) {
      float slope = error * vector[i] + SparseWeights.SHRINKAGE * weights[i];
      squares[i] += slope * slope;
      weights[i] -= step * slope / (float) Math.sqrt(squares[i]);
    }
  }

  void average(int epochs) {
    for (int label = 0; label < weights.length; label++) {
      for (int i = 0; i < weights[label].length; i++) {
        averaged[label][i] += weights[label][i] / epochs;
      }
    }
  }

  /** Dimension by dimension, the labels of each side by side. */
  float[] averaged() {
    int size = averaged[0].length;
    float[] rows = new float[size * averaged.length];
    for (int label = 0; label < averaged.length; label++) {
      for (int i = 0; i < size; i++) {
        rows[i * averaged.length + label] = averaged[label][i];
      }
    }
    return rows;
  }
}
