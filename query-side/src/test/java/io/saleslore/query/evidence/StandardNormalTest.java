package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {
  /** From the printed tables. */
  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.8413", "1.645, 0.95", "1.96, 0.975", "-1.96, 0.025", "3, 0.99865"})
  void probabilities_are_those_of_the_tables(double z, double below) {
    assertThat(StandardNormal.probabilityBelow(z)).isEqualTo(below, within(0.0001));
  }
}
