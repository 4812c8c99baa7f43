package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final int[] DEAR =
      Arrays.stream(Features.of(MessageWord.of("dear"))).sorted().toArray();

  private final Classifier classifier =
      new Classifier(
          List.of("budget", "none"),
          FeatureWeights.rounded(new int[] {DEAR[0], DEAR[1]}, new float[] {2, -2, 1, 0}, 2),
          new float[] {0.5f, 0, 0, 0.25f},
          VectorNetwork.NONE,
          new float[] {0, 0.5f},
          2);

  @Test
  void known_features_speak_and_probabilities_sum_to_one() {
    double[] seen = classifier.probabilities(DEAR, null);
    assertThat(Arrays.stream(seen).sum()).isCloseTo(1, within(1e-9));
    assertThat(seen[0]).isGreaterThan(classifier.probabilities(new int[0], null)[0]);
  }

  @Test
  void what_is_not_known_speaks_for_nothing_but_the_bias() {
    double[] seen = classifier.probabilities(new int[] {(DEAR[0] + 1) % Features.SIZE}, null);
    assertThat(seen[1]).isCloseTo(1 / (1 + Math.exp(-0.25)), within(1e-6));
  }

  @Test
  void the_vector_speaks_where_there_is_one() {
    assertThat(classifier.probabilities(DEAR, new float[] {4, 0})[0])
        .isGreaterThan(classifier.probabilities(DEAR, null)[0]);
  }

  @Test
  void a_feature_speaks_for_one_label_as_much_as_against_the_others() {
    assertThat(classifier.spokenFor(0, DEAR)).isCloseTo(2.5, within(1e-6));
    assertThat(classifier.spokenFor(1, DEAR)).isCloseTo(-2.5, within(1e-6));
  }

  @Test
  void it_is_read_as_it_was_written() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ClassifierFile.write(classifier, bytes);
    var read = ClassifierFile.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.labels()).isEqualTo(classifier.labels());
    assertThat(read.probabilities(DEAR, new float[] {1, 2}))
        .containsExactly(classifier.probabilities(DEAR, new float[] {1, 2}), within(1e-6));
  }

  @Test
  void what_is_no_classifier_is_refused() {
    assertThatThrownBy(() -> ClassifierFile.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 9})))
        .isInstanceOf(UncheckedIOException.class);
  }
}
