package io.saleslore.anonymizer.analyse.model;

/**
 * The weights of the features that a classifier knows, each of them a row with one weight a label.
 */
public final class FeatureWeights {
  private final int[] features;
  private final int[] rows;
  private final float[] weights;
  private final int labels;

  /**
   * Those of these features.
   *
   * @param features in ascending order
   * @param weights row by row
   * @param labels how many weights are in a row
   */
  public FeatureWeights(int[] features, float[] weights, int labels) {
    this.features = features.clone();
    this.rows = new int[Features.SIZE];
    for (int row = 0; row < features.length; row++) {
      rows[features[row]] = row + 1;
    }
    this.weights = weights.clone();
    this.labels = labels;
  }

  int[] features() {
    return features.clone();
  }

  float[] weights() {
    return weights.clone();
  }

  /** Adds what these features speak for to the scores of the labels; unknown ones add nothing. */
  void addTo(double[] scores, int[] features) {
    for (int feature : features) {
      int from = (rows[feature] - 1) * labels;
      for (int label = 0; from >= 0 && label < labels; label++) {
        scores[label] += weights[from + label];
      }
    }
  }
}
