package io.saleslore.anonymizer.analyse.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression over hashed features and, where an encoder is at hand, the vector
 * of the message.
 *
 * @param labels what it tells apart
 * @param features the weights of the features
 * @param vectorWeights of each dimension of the vector, its labels side by side; empty where it
 *     reads no vector
 * @param network reads the vector a second time, and sees more in it than weights can tell
 * @param bias of each label
 * @param temperature divides the scores, so that probabilities are calibrated (Guo et al., On
 *     Calibration of Modern Neural Networks, 2017); above 0
 */
public record Classifier(
    List<String> labels,
    FeatureWeights features,
    float[] vectorWeights,
    VectorNetwork network,
    float[] bias,
    float temperature) {
  /** Two readers of one message err alike, so each counts for a half; chosen by trying. */
  private static final double SHARE = 0.5;

  public Classifier {
    labels = List.copyOf(labels);
  }

  /**
   * How likely each label is, in the order of the labels; they sum to 1.
   *
   * @param vector of the message; null where there is no encoder
   */
  public double[] probabilities(int[] found, float @Nullable [] vector) {
    double[] scores = scores(found, vector);
    for (int label = 0; label < scores.length; label++) {
      scores[label] /= temperature;
    }
    if (vector != null && network.isTrained()) {
      join(scores, network.scores(vector));
    }
    return Softmax.of(scores);
  }

  /** The product of what two readers say (Hinton, Products of Experts, 1999). */
  private static void join(double[] scores, float[] others) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] = SHARE * (scores[label] + others[label]);
    }
  }

  private double[] scores(int[] found, float @Nullable [] vector) {
    double[] scores = new double[labels.size()];
    features.addTo(scores, found);
    double scale = scale(found.length);
    for (int label = 0; label < scores.length; label++) {
      scores[label] = scores[label] * scale + bias[label];
    }
    if (vector != null && vectorWeights.length > 0) {
      addVector(scores, vector);
    }
    return scores;
  }

  private void addVector(double[] scores, float[] vector) {
    for (int i = 0; i < vector.length; i++) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += vectorWeights[i * scores.length + label] * vector[i];
      }
    }
  }

  /** What these features alone add to a label, against what they add to all on average. */
  public double spokenFor(int label, int[] found) {
    double[] added = new double[labels.size()];
    features.addTo(added, found);
    return added[label] - Arrays.stream(added).average().orElse(0);
  }

  /** A long message does not speak louder than a short one. */
  public static double scale(int features) {
    return 1 / Math.sqrt(Math.max(1, features));
  }
}
