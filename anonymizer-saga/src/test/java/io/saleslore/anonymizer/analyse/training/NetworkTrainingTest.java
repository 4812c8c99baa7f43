package io.saleslore.anonymizer.analyse.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.analyse.model.Classifier;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkTrainingTest {
  private static final int[] NOTHING = {};

  @Test
  void it_learns_where_the_same_vector_means_one_thing_here_and_another_there() {
    var classifier = Training.train(examples(1_500), 1);
    var fresh = examples(200);
    long right = fresh.stream().filter(each -> each.label().equals(read(classifier, each))).count();
    assertThat(right).isGreaterThan(190);
  }

  @Test
  void the_same_examples_give_the_same_weights() {
    var labels = List.of("other", "same");
    var examples = examples(100);
    assertThat(NetworkTraining.train(labels, examples).hidden())
        .containsExactly(NetworkTraining.train(labels, examples).hidden());
  }

  @Test
  void without_vectors_there_is_no_network() {
    var example = new LabelledExample("same", new int[] {1}, new float[0]);
    assertThat(NetworkTraining.train(List.of("same"), List.of(example)).hidden()).isEmpty();
  }

  private static String read(Classifier classifier, LabelledExample example) {
    double[] likely = classifier.probabilities(NOTHING, example.vector());
    return classifier.labels().get(likely[0] > likely[1] ? 0 : 1);
  }

  /** Both dimensions of one sign or of two: no sum of weights tells them apart. */
  private static List<LabelledExample> examples(int count) {
    var random = new Random(count);
    return Stream.generate(() -> example(random)).limit(count).toList();
  }

  private static LabelledExample example(Random random) {
    float first = random.nextBoolean() ? 1 : -1;
    float second = random.nextBoolean() ? 1 : -1;
    float[] vector = {first + noise(random), second + noise(random)};
    return new LabelledExample(first == second ? "same" : "other", NOTHING, vector);
  }

  private static float noise(Random random) {
    return (float) random.nextGaussian() / 4;
  }
}
