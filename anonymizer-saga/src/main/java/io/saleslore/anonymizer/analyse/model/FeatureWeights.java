package io.saleslore.anonymizer.analyse.model;

/**
 * The weights of the features that a classifier knows, each of them a row with one weight a label.
 * A row is found by counting the known features before it in a map of bits (Jacobson,
 * Space-efficient Static Trees and Graphs, 1989), and weights have 16 bits, so that most of what is
 * looked up stays in the caches of the processor.
 */
public final class FeatureWeights {
  private static final int WORDS = Features.SIZE / Long.SIZE;

  private final long[] known = new long[WORDS];
  private final int[] knownBefore = new int[WORDS];
  private final short[] weights;
  private final int labels;

  /**
   * Those of these features.
   *
   * @param features in ascending order
   * @param weights row by row, as IEEE 754 binary16
   * @param labels how many weights are in a row
   */
  FeatureWeights(int[] features, short[] weights, int labels) {
    for (int feature : features) {
      known[word(feature)] |= 1L << feature;
    }
    for (int word = 1; word < WORDS; word++) {
      knownBefore[word] = knownBefore[word - 1] + Long.bitCount(known[word - 1]);
    }
    this.weights = weights.clone();
    this.labels = labels;
  }

  /**
   * Those of these features, rounded to 16 bits.
   *
   * @param features in ascending order
   * @param weights row by row
   * @param labels how many weights are in a row
   */
  public static FeatureWeights rounded(int[] features, float[] weights, int labels) {
    short[] rounded = new short[weights.length];
    for (int at = 0; at < weights.length; at++) {
      rounded[at] = Float.floatToFloat16(weights[at]);
    }
    return new FeatureWeights(features, rounded, labels);
  }

  private static int word(int feature) {
    return feature / Long.SIZE;
  }

  /** The features, in ascending order. */
  int[] features() {
    int[] features = new int[weights.length / labels];
    int row = 0;
    for (int feature = 0; feature < Features.SIZE; feature++) {
      if (isKnown(feature)) {
        features[row++] = feature;
      }
    }
    return features;
  }

  short[] weights() {
    return weights.clone();
  }

  /** Adds what these features speak for to the scores of the labels; unknown ones add nothing. */
  void addTo(double[] scores, int[] features) {
    for (int feature : features) {
      if (isKnown(feature)) {
        addRow(scores, row(feature) * labels);
      }
    }
  }

  private void addRow(double[] scores, int from) {
    for (int label = 0; label < labels; label++) {
      scores[label] += Float.float16ToFloat(weights[from + label]);
    }
  }

  private boolean isKnown(int feature) {
    return (known[word(feature)] & 1L << feature) != 0;
  }

  private int row(int feature) {
    long before = known[word(feature)] & (1L << feature) - 1;
    return knownBefore[word(feature)] + Long.bitCount(before);
  }
}
