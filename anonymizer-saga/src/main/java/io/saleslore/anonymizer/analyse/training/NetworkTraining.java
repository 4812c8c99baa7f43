package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.model.Softmax;
import io.saleslore.anonymizer.analyse.model.VectorNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Fits a network to the vectors of messages, some units left out for each of them (Srivastava et
 * al., Dropout, 2014). The same examples give the same weights. Sizes were chosen by trying.
 */
final class NetworkTraining {
  private static final int UNITS = 256;
  private static final int EPOCHS = 12;
  private static final int BATCH = 64;
  private static final float STEP = 1e-3f;
  private static final double LEFT_OUT = 0.3;

  private static final float[] ONE = {1};

  private final List<String> labels;
  private final SplittableRandom random = new SplittableRandom(1);
  private final AdamWeights hidden;
  private final AdamWeights hiddenBias = new AdamWeights(UNITS);
  private final AdamWeights output;
  private final AdamWeights outputBias;
  private final float[] units = new float[UNITS];
  private final float[] unitErrors = new float[UNITS];
  private final float[] errors;

  private NetworkTraining(List<String> labels, int vectorSize) {
    this.labels = labels;
    this.hidden = new AdamWeights(vectorSize * UNITS);
    this.output = new AdamWeights(UNITS * labels.size());
    this.outputBias = new AdamWeights(labels.size());
    this.errors = new float[labels.size()];
    begin(hidden.values, vectorSize);
    begin(output.values, UNITS);
  }

  /** Random weights that keep the size of what they read (He et al., 2015). */
  private static void begin(float[] weights, int inputs) {
    var random = new Random(inputs);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
    }
  }

  /** One that learned those of the examples that have a vector. */
  static VectorNetwork train(List<String> labels, List<LabelledExample> examples) {
    var seen = examples.stream().filter(each -> each.vector().length > 0).toList();
    if (seen.isEmpty()) {
      return VectorNetwork.NONE;
    }
    var training = new NetworkTraining(labels, seen.getFirst().vector().length);
    training.run(new ArrayList<>(seen));
    return training.network();
  }

  private void run(List<LabelledExample> examples) {
    var order = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, order);
      for (int from = 0; from < examples.size(); from += BATCH) {
        var batch = examples.subList(from, Math.min(from + BATCH, examples.size()));
        batch.forEach(this::learn);
        move(STEP * (EPOCHS - epoch) / EPOCHS, batch.size());
      }
    }
  }

  private void learn(LabelledExample example) {
    read(example.vector());
    Softmax.of(errors)[labels.indexOf(example.label())] -= 1;
    for (int unit = 0; unit < UNITS; unit++) {
      unitErrors[unit] = units[unit] > 0 ? unitError(unit) : 0;
    }
    output.addSlopes(units, errors);
    outputBias.addSlopes(ONE, errors);
    hidden.addSlopes(example.vector(), unitErrors);
    hiddenBias.addSlopes(ONE, unitErrors);
  }

  private void read(float[] vector) {
    System.arraycopy(hiddenBias.values, 0, units, 0, UNITS);
    VectorNetwork.addRows(units, hidden.values, vector);
    for (int unit = 0; unit < UNITS; unit++) {
      boolean isLeftOut = random.nextDouble() < LEFT_OUT;
      units[unit] = isLeftOut ? 0 : Math.max(0, units[unit]) / (float) (1 - LEFT_OUT);
    }
    System.arraycopy(outputBias.values, 0, errors, 0, errors.length);
    VectorNetwork.addRows(errors, output.values, units);
  }

  private float unitError(int unit) {
    float error = 0;
    for (int label = 0; label < errors.length; label++) {
      error += output.values[unit * errors.length + label] * errors[label];
    }
    return error / (float) (1 - LEFT_OUT);
  }

  private void move(float step, int examples) {
    for (var each : List.of(hidden, hiddenBias, output, outputBias)) {
      each.move(step, examples);
    }
  }

  private VectorNetwork network() {
    return new VectorNetwork(hidden.values, hiddenBias.values, output.values, outputBias.values);
  }
}
