package io.saleslore.anonymizer.analyse.model;

/**
 * A network with one hidden layer that reads the vector of a message (Rumelhart, Hinton and
 * Williams, Learning Representations by Back-propagating Errors, 1986). It sees what features leave
 * unsaid where a message has words that training did not have.
 *
 * @param hidden weights, dimension by dimension of the vector, the units side by side
 * @param hiddenBias of each unit
 * @param output weights, unit by unit, the labels side by side
 * @param outputBias of each label
 */
public record VectorNetwork(
    float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {
  /** Of a classifier that reads no vector. */
  public static final VectorNetwork NONE =
      new VectorNetwork(new float[0], new float[0], new float[0], new float[0]);

  boolean isTrained() {
    return hidden.length > 0;
  }

  /** The score of each label: logarithms of probabilities, but for a constant. */
  float[] scores(float[] vector) {
    float[] units = hiddenBias.clone();
    addRows(units, hidden, vector);
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] = Math.max(0, units[unit]);
    }
    float[] scores = outputBias.clone();
    addRows(scores, output, units);
    return scores;
  }

  /** Adds rows of weights to sums, each times its value. */
  public static void addRows(float[] sums, float[] weights, float[] values) {
    for (int row = 0; row < values.length; row++) {
      addRow(sums, weights, row * sums.length, values[row]);
    }
  }

  private static void addRow(float[] sums, float[] weights, int from, float value) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[from + i] * value;
    }
  }
}
