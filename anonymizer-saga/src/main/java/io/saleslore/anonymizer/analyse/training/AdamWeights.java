package io.saleslore.anonymizer.analyse.training;

import java.util.Arrays;

/**
 * Weights that move by the mean of their slopes against how much these vary (Kingma and Ba, Adam,
 * 2015), and shrink a little with each step (Loshchilov and Hutter, Decoupled Weight Decay
 * Regularization, 2019).
 */
final class AdamWeights {
  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final float SMALLEST = 1e-8f;
  private static final float SHRINKAGE = 1e-4f;

  final float[] values;

  /** Of the examples since the last step, summed. */
  final float[] slopes;

  private final float[] means;
  private final float[] squares;
  private int steps;

  AdamWeights(int size) {
    this.values = new float[size];
    this.slopes = new float[size];
    this.means = new float[size];
    this.squares = new float[size];
  }

  /** Moves the weights by the slopes of so many examples, and forgets them. */
  void move(float step, int examples) {
    steps++;
    float mean = step / (1 - (float) Math.pow(MEAN_KEPT, steps));
    float square = 1 / (1 - (float) Math.pow(SQUARE_KEPT, steps));
    for (int i = 0; i < values.length; i++) {
      float slope = slopes[i] / examples;
      means[i] = MEAN_KEPT * means[i] + (1 - MEAN_KEPT) * slope;
      squares[i] = SQUARE_KEPT * squares[i] + (1 - SQUARE_KEPT) * slope * slope;
      values[i] -=
          mean * means[i] / ((float) Math.sqrt(square * squares[i]) + SMALLEST)
              + step * SHRINKAGE * values[i];
    }
    Arrays.fill(slopes, 0);
  }

  /** Adds the slopes of one example: of each row its value times the errors. */
  void addSlopes(float[] values, float[] errors) {
    for (int row = 0; row < values.length; row++) {
      addSlopes(row * errors.length, values[row], errors);
    }
  }

  private void addSlopes(int from, float value, float[] errors) {
    for (int i = 0; i < errors.length; i++) {
      slopes[from + i] += value * errors[i];
    }
  }
}
