package io.saleslore.kernel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseThresholdTest {
  @ParameterizedTest
  @CsvSource({"5, 1, 5", "6, 1, 6", "7, 2, 14", "10, 3, 30", "40, 13, 520"})
  void the_bound_of_one_marketer_and_the_size_follow_from_k(int k, int ofOne, int ofAll) {
    var threshold = new ReleaseThreshold(k);
    assertThat(threshold.mostFactsOfOneMarketer()).isEqualTo(ofOne);
    assertThat(threshold.mostFactsOfSmallestRelease()).isEqualTo(ofAll);
  }

  @Test
  void one_marketer_is_never_more_than_a_quarter_of_k_marketers() {
    for (int k = 5; k < 1_000; k++) {
      int most = new ReleaseThreshold(k).mostFactsOfOneMarketer();
      int fewestOfOthers = k - 1;
      assertThat(4 * most).as("of " + k).isLessThanOrEqualTo(most + fewestOfOthers);
    }
  }

  @Test
  void it_is_never_below_five() {
    assertThatThrownBy(() -> new ReleaseThreshold(4)).hasMessage("k is never below 5");
  }
}
