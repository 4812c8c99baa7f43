package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOddsTest {
  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.75, 1.0986123", "0.25, -1.0986123", "0.9, 2.1972246"})
  void log_odds_are_the_logarithm_of_success_over_failure(double probability, double logOdds) {
    assertThat(LogOdds.of(probability)).isEqualTo(logOdds, within(1e-6));
    assertThat(LogOdds.probability(logOdds)).isEqualTo(probability, within(1e-6));
  }

  @Test
  void there_and_back_again_is_where_it_began() {
    var random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      double probability = 0.0001 + 0.9998 * random.nextDouble();
      assertThat(LogOdds.probability(LogOdds.of(probability)))
          .isEqualTo(probability, within(1e-12));
    }
  }

  @Test
  void certainty_has_finite_log_odds() {
    assertThat(LogOdds.of(0)).isFinite().isEqualTo(-LogOdds.of(1), within(1e-6));
  }
}
