package io.saleslore.anonymizer.scrub.tagger.training;

import java.util.Random;

/**
 * Multinomial logistic regression by stochastic gradient descent with a step of its own for each
 * weight (AdaGrad, Duchi et al. 2011).
 */
final class NameLearner {
  private static final float RATE = 0.15f;
  private static final float DECAY = 1e-6f;
  private final int classes;
  private final float[] weights;
  private final float[] squares;
  private final Random random = new Random(11);

  NameLearner(int slots, int classes) {
    this.classes = classes;
    weights = new float[slots * classes];
    squares = new float[slots * classes];
  }

  /** Learns that a word with these features is of a class; a part of the features is left out. */
  void learn(int[] slots, int right) {
    int count = dropped(slots);
    double[] likely = likelihoods(slots, count);
    for (int c = 0; c < classes; c++) {
      float gradient = (float) (likely[c] - (c == right ? 1 : 0));
      for (int i = 0; i < count && Math.abs(gradient) > 1e-4; i++) {
        step(slots[i] * classes + c, gradient);
      }
    }
  }

  private int dropped(int[] slots) {
    int count = 0;
    for (int slot : slots) {
      if (random.nextInt(8) != 0) {
        slots[count++] = slot;
      }
    }
    return count;
  }

  private void step(int at, float gradient) {
    float full = gradient + DECAY * weights[at];
    squares[at] += full * full;
    weights[at] -= RATE * full / (float) (0.1 + Math.sqrt(squares[at]));
  }

  private double[] likelihoods(int[] slots, int count) {
    double[] scores = new double[classes];
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < classes; c++) {
        scores[c] += weights[slots[i] * classes + c];
      }
    }
    return likely(scores);
  }

  private double[] likely(double[] scores) {
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      scores[c] = Math.exp(Math.clamp(scores[c], -40, 40));
      sum += scores[c];
    }
    for (int c = 0; c < classes; c++) {
      scores[c] /= sum;
    }
    return scores;
  }

  /** What was learned, weights below a floor left out. */
  float[] weights(float floor) {
    float[] kept = weights.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.abs(kept[i]) < floor ? 0 : kept[i] * 7 / 8;
    }
    return kept;
  }
}
