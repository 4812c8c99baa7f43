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

  @Test
  void an_estimate_has_the_log_odds_of_its_mean() {
    assertThat(LogOdds.of(new BetaEstimate(30, 10))).isEqualTo(Math.log(3), within(1e-12));
  }

  /** Against draws from the distribution. */
  @ParameterizedTest
  @CsvSource({"20, 20", "60, 15", "8, 200"})
  void the_variance_is_that_of_draws(double alpha, double beta) {
    var estimate = new BetaEstimate(alpha, beta);
    var random = new Random(43);
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double logOdds =
          LogOdds.of(estimate.distribution().inverseCumulativeProbability(random.nextDouble()));
      sum += logOdds;
      squares += logOdds * logOdds;
    }
    double mean = sum / draws;
    double variance = squares / draws - mean * mean;
    assertThat(LogOdds.variance(estimate)).isEqualTo(variance, within(0.04 * variance));
  }
}
