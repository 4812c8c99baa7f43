package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.FeatureWeights;
import io.saleslore.anonymizer.analyse.model.Softmax;
import io.saleslore.anonymizer.analyse.model.VectorNetwork;
import java.util.ArrayList;
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
  private static final int EPOCHS = 12;
  private static final int AVERAGED = 6;
  private static final double WITHOUT_VECTOR = 0.2;
  private static final float STEP = 0.3f;
  private static final float DECAY = 0.15f;

  /** An example that is read right with all but this much changes nothing. */
  private static final float LEARNED = 0.02f;

  private static final float[] NO_VECTOR = {};

  /** An example with its label's place and the places of its known features. */
  private record Prepared(int label, int[] rows, float scale, float[] vector) {}

  private final List<String> labels;
  private final KnownFeatures known;
  private final SparseWeights features;
  private final DenseWeights vector;
  private final SparseWeights bias;
  private final float[] errors;

  private Training(List<String> labels, KnownFeatures known, int vectorSize) {
    this.labels = labels;
    this.known = known;
    this.features = new SparseWeights(known.size(), labels.size());
    this.vector = new DenseWeights(vectorSize, labels.size());
    this.bias = new SparseWeights(1, labels.size());
    this.errors = new float[labels.size()];
  }

  static Classifier train(List<LabelledExample> examples, float temperature) {
    var labels = examples.stream().map(LabelledExample::label).distinct().sorted().toList();
    int vectorSize = examples.stream().mapToInt(each -> each.vector().length).max().orElse(0);
    var training = new Training(labels, KnownFeatures.of(examples), vectorSize);
    training.run(examples.stream().map(training::prepared).toList());
    return training.classifier(NetworkTraining.train(labels, examples), temperature);
  }

  private Prepared prepared(LabelledExample example) {
    return new Prepared(
        labels.indexOf(example.label()),
        known.rows(example.features()),
        (float) Classifier.scale(example.features().length),
        example.vector());
  }

  private void run(List<Prepared> examples) {
    var random = new Random(1);
    var order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      float step = STEP / (1 + DECAY * epoch);
      for (Prepared each : order) {
        learn(each, random.nextDouble() < WITHOUT_VECTOR ? NO_VECTOR : each.vector(), step);
      }
      if (epoch >= EPOCHS - AVERAGED) {
        features.average(AVERAGED);
        vector.average(AVERAGED);
        bias.average(AVERAGED);
      }
    }
  }

  private void learn(Prepared example, float[] seen, float step) {
    features.scores(example.rows(), example.scale(), errors);
    bias.addTo(errors, 0, 1);
    vector.addTo(errors, seen);
    Softmax.of(errors)[example.label()] -= 1;
    if (-errors[example.label()] < LEARNED) {
      return;
    }
    bias.move(0, errors, 1, step);
    for (int row : example.rows()) {
      features.move(row, errors, example.scale(), step);
    }
    vector.move(errors, seen, step);
  }

  private Classifier classifier(VectorNetwork network, float temperature) {
    var weights = FeatureWeights.rounded(known.features(), features.averaged(), labels.size());
    return new Classifier(
        labels, weights, vector.averaged(), network, bias.averaged(), temperature);
  }
}
