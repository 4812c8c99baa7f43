package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorNetworkTest {
  /** Speaks for the first label where exactly one of two dimensions is 1. */
  private static final VectorNetwork EITHER =
      new VectorNetwork(
          new float[] {1, -1, -1, 1}, new float[2], new float[] {4, 0, 4, 0}, new float[] {-2, 0});

  @Test
  void it_tells_what_a_sum_of_weights_cannot() {
    assertThat(EITHER.scores(new float[] {1, 0})).containsExactly(2, 0);
    assertThat(EITHER.scores(new float[] {0, 1})).containsExactly(2, 0);
    assertThat(EITHER.scores(new float[] {1, 1})).containsExactly(-2, 0);
    assertThat(EITHER.scores(new float[] {0, 0})).containsExactly(-2, 0);
  }

  @Test
  void a_classifier_takes_the_geometric_mean_of_what_both_say() {
    var classifier =
        new Classifier(
            List.of("budget", "none"),
            FeatureWeights.rounded(new int[0], new float[0], 2),
            new float[0],
            EITHER,
            new float[] {0, 2},
            1);
    assertThat(classifier.probabilities(new int[0], new float[] {1, 0})[0])
        .isCloseTo(0.5, within(1e-6));
    assertThat(classifier.probabilities(new int[0], null)[0])
        .isCloseTo(1 / (1 + Math.exp(2)), within(1e-6));
  }
}
