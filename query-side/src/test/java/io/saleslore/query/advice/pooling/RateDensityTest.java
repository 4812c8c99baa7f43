package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDensityTest {
  /** A flat prior of the log odds is the Beta(0, 0) of the rate (Haldane). */
  @ParameterizedTest
  @CsvSource({"5, 20", "30, 60", "170, 200", "500, 1000"})
  void trials_alone_say_what_the_beta_distribution_says(double successes, double cases) {
    var density = RateDensity.of(new Trials(successes, cases));
    var beta = new BetaEstimate(successes, cases - successes);
    assertThat(density.mean()).isEqualTo(beta.mean(), within(0.002));
    assertThat(density.variance()).isEqualTo(beta.variance(), within(0.0005));
    assertThat(density.interval().low()).isEqualTo(beta.interval().low(), within(0.006));
    assertThat(density.interval().high()).isEqualTo(beta.interval().high(), within(0.006));
    assertThat(density.below(density.quantile(0.3))).isEqualTo(0.3, within(0.001));
  }

  @Test
  void evidence_multiplied_in_is_as_if_it_had_been_counted_together() {
    var both = RateDensity.of(new Trials(12, 30)).times(RateDensity.of(new Trials(20, 40)));
    assertThat(both.mean()).isEqualTo(RateDensity.of(new Trials(32, 70)).mean(), within(1e-9));
  }

  @Test
  void effects_and_their_variances_add_up_in_log_odds() {
    var sum = RateDensity.normal(0.5, 0.3).plus(RateDensity.normal(-0.2, 0.4));
    var expected = RateDensity.normal(0.3, 0.5);
    assertThat(sum.mean()).isEqualTo(expected.mean(), within(1e-3));
    assertThat(sum.interval().width()).isEqualTo(expected.interval().width(), within(2e-3));
  }

  @Test
  void certain_log_odds_lie_between_two_points_of_the_grid() {
    var density = RateDensity.certain(0.37);
    assertThat(density.meanLogOdds()).isEqualTo(0.37, within(1e-9));
    assertThat(density.minus(0.37).mean()).isEqualTo(0.5, within(1e-3));
    assertThat(LogOdds.of(density.mean())).isEqualTo(0.37, within(1e-3));
  }

  @Test
  void contradictions_beyond_all_numbers_are_settled_by_who_knows_more() {
    var many = RateDensity.of(new Trials(1_000_000, 1_000_000));
    var few = RateDensity.of(new Trials(0, 900_000));
    assertThat(many.times(few).mean()).isBetween(0.0, 1.0);
  }
}
