package io.saleslore.anonymizer.analyse.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final float[] NO_VECTOR = {};

  @Test
  void what_tells_labels_apart_is_learned() {
    var classifier = Training.train(examples(), 1);
    assertThat(classifier.labels()).containsExactly("budget", "none");
    assertThat(budget(classifier, "way too dear again")).isGreaterThan(0.8);
    assertThat(budget(classifier, "see you there")).isLessThan(0.2);
  }

  @Test
  void the_same_examples_give_the_same_weights() {
    assertThat(budget(Training.train(examples(), 1), "dear me"))
        .isEqualTo(budget(Training.train(examples(), 1), "dear me"));
  }

  @Test
  void a_higher_temperature_is_less_sure() {
    assertThat(budget(Training.train(examples(), 3), "way too dear"))
        .isBetween(0.5, budget(Training.train(examples(), 1), "way too dear"));
  }

  @Test
  void a_vector_alone_can_tell_them_apart() {
    var examples = new ArrayList<LabelledExample>();
    for (int i = 0; i < 40; i++) {
      examples.add(new LabelledExample("budget", new int[0], new float[] {1, 0}));
      examples.add(new LabelledExample("none", new int[0], new float[] {0, 1}));
    }
    var classifier = Training.train(examples, 1);
    assertThat(classifier.probabilities(new int[0], new float[] {1, 0})[0]).isGreaterThan(0.8);
    assertThat(classifier.probabilities(new int[0], new float[] {0, 1})[0]).isLessThan(0.2);
  }

  private static List<LabelledExample> examples() {
    var examples = new ArrayList<LabelledExample>();
    for (int i = 0; i < 20; i++) {
      examples.add(example("budget", "that is too dear " + i));
      examples.add(example("none", "see you at noon " + i));
    }
    return examples;
  }

  private static LabelledExample example(String label, String text) {
    return new LabelledExample(label, Features.of(MessageWord.of(text)), NO_VECTOR);
  }

  private static double budget(Classifier classifier, String text) {
    return classifier.probabilities(Features.of(MessageWord.of(text)), null)[0];
  }
}
