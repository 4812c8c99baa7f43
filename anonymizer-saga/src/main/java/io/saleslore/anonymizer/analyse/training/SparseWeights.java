package io.saleslore.anonymizer.analyse.training;

import java.util.Arrays;

/** Rows of weights, one weight a label, and how far each has been moved. */
final class SparseWeights {
  static final float SHRINKAGE = 1e-4f;
  static final float FIRST_SQUARE = 1e-2f;

  private final int labels;
  private final float[] weights;
  private final float[] squares;
  private final float[] averaged;

  SparseWeights(int rows, int labels) {
    this.labels = labels;
    this.weights = new float[rows * labels];
    this.squares = new float[rows * labels];
    this.averaged = new float[rows * labels];
    Arrays.fill(squares, FIRST_SQUARE);
  }

  /** Sets the scores to the sum of these rows. */
  void scores(int[] rows, float scale, float[] scores) {
    Arrays.fill(scores, 0);
    for (int row : rows) {
      addTo(scores, row, 1);
    }
    for (int label = 0; label < labels; label++) {
      scores[label] *= scale;
    }
  }

  void addTo(float[] scores, int row, float value) {
    int from = row * labels;
    for (int label = 0; label < labels; label++) {
      scores[label] += weights[from + label] * value;
    }
  }

  void move(int row, float[] errors, float value, float step) {
    int from = row * labels;
    for (int label = 0; label < labels; label++) {
      int at = from + label;
      float slope = errors[label] * value + SHRINKAGE * weights[at];
      squares[at] += slope * slope;
      weights[at] -= step * slope / (float) Math.sqrt(squares[at]);
    }
  }

  void average(int epochs) {
    for (int at = 0; at < weights.length; at++) {
      averaged[at] += weights[at] / epochs;
    }
  }

  float[] averaged() {
    return averaged;
  }
}
