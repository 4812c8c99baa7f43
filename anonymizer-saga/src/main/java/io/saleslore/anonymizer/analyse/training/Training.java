package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.FeatureWeights;
import io.saleslore.anonymizer.analyse.model.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a classifier by stochastic gradient descent with a step of its own for each weight (Duchi,
 * Hazan and Singer, Adaptive Subgradient Methods, 2011), and averages the weights of the later
 * epochs (Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992). The
 * vector of a message is left out now and then, so that the features alone speak, too, where there
 * is no encoder. The same examples give the same weights.
 */
final class Training {
  private static final int EPOCHS = 20;
  private static final int AVERAGED = 10;
  private static final double WITHOUT_VECTOR = 0.2;
  private static final double STEP = 0.3;
  private static final double DECAY = 0.15;

  private final List<String> labels;
  private final KnownFeatures known;
  private final Weights features;
  private final Weights vector;
  private final Weights bias;

  private Training(List<String> labels, KnownFeatures known, int vectorSize) {
    this.labels = labels;
    this.known = known;
    this.features = new Weights(known.size(), labels.size());
    this.vector = new Weights(vectorSize, labels.size());
    this.bias = new Weights(1, labels.size());
  }

  static Classifier train(List<LabelledExample> examples, float temperature) {
    var labels = examples.stream().map(LabelledExample::label).distinct().sorted().toList();
    int vectorSize = examples.getFirst().vector().length;
    var training = new Training(labels, KnownFeatures.of(examples), vectorSize);
    training.run(examples);
    return training.classifier(temperature);
  }

  private void run(List<LabelledExample> examples) {
    var random = new Random(1);
    var order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double step = STEP / (1 + DECAY * epoch);
      for (LabelledExample each : order) {
        learn(each, random.nextDouble() < WITHOUT_VECTOR ? new float[0] : each.vector(), step);
      }
      if (epoch >= EPOCHS - AVERAGED) {
        features.average(AVERAGED);
        vector.average(AVERAGED);
        bias.average(AVERAGED);
      }
    }
  }

  private void learn(LabelledExample example, float[] seen, double step) {
    int[] rows = known.rows(example.features());
    double scale = Classifier.scale(example.features().length);
    double[] errors = new double[labels.size()];
    for (int row : rows) {
      features.addTo(errors, row, scale);
    }
    bias.addTo(errors, 0, 1);
    for (int i = 0; i < seen.length; i++) {
      vector.addTo(errors, i, seen[i]);
    }
    Softmax.of(errors)[labels.indexOf(example.label())] -= 1;
    bias.move(0, errors, 1, step);
    for (int row : rows) {
      features.move(row, errors, scale, step);
    }
    for (int i = 0; i < seen.length; i++) {
      vector.move(i, errors, seen[i], step);
    }
  }

  private Classifier classifier(float temperature) {
    var weights = new FeatureWeights(known.features(), features.averaged(), labels.size());
    return new Classifier(labels, weights, vector.averaged(), bias.averaged(), temperature);
  }

  /** Rows of weights, one weight a label, and how far each has been moved. */
  private static final class Weights {
    private static final double SHRINKAGE = 1e-4;
    private static final float FIRST_SQUARE = 1e-2f;

    private final int labels;
    private final float[] weights;
    private final float[] squares;
    private final float[] averaged;

    Weights(int rows, int labels) {
      this.labels = labels;
      this.weights = new float[rows * labels];
      this.squares = new float[rows * labels];
      this.averaged = new float[rows * labels];
      Arrays.fill(squares, FIRST_SQUARE);
    }

    void addTo(double[] scores, int row, double value) {
      int from = row * labels;
      for (int label = 0; label < labels; label++) {
        scores[label] += weights[from + label] * value;
      }
    }

    void move(int row, double[] errors, double value, double step) {
      int from = row * labels;
      for (int label = 0; label < labels; label++) {
        int at = from + label;
        double slope = errors[label] * value + SHRINKAGE * weights[at];
        squares[at] += (float) (slope * slope);
        weights[at] -= (float) (step * slope / Math.sqrt(squares[at]));
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
}
