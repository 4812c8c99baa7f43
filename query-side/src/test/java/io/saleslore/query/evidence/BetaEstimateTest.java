package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaEstimateTest {
  @ParameterizedTest
  @CsvSource({
    "17, 20, 0.637, 0.946",
    "0, 10, 0.002, 0.285",
    "10, 10, 0.715, 0.998",
    "170, 200, 0.794, 0.893",
    "50, 100, 0.404, 0.596"
  })
  void an_interval_is_that_of_the_beta_distribution(
      long successes, long cases, double low, double high) {
    var interval = BetaEstimate.withUniformPrior(new Trials(successes, cases)).interval();
    assertThat(interval.low()).isEqualTo(low, within(0.001));
    assertThat(interval.high()).isEqualTo(high, within(0.001));
  }

  @Test
  void seventeen_of_twenty_is_shown_as_85_per_cent_from_64_to_95() {
    assertThat(RoundedRate.observed(new Trials(17, 20)))
        .isEqualTo(new RoundedRate(85, new RoundedRate.PercentInterval(64, 95)));
  }

  @Test
  void a_half_is_rounded_up_whichever_half_it_is() {
    for (int good = 0; good <= 200; good++) {
      assertThat(RoundedRate.percent(good / 200.0)).isEqualTo((good + 1) / 2);
    }
  }

  @Test
  void fewer_than_ten_cases_are_not_shown_as_a_rate() {
    assertThat(RoundedRate.observed(new Trials(9, 9))).isNull();
    assertThat(RoundedRate.observed(new Trials(9, 10))).isNotNull();
  }

  @Test
  void a_prior_is_worth_its_strength_in_cases() {
    var posterior = BetaEstimate.ofMean(0.5, 20).updated(new Trials(20, 20));
    assertThat(posterior.mean()).isEqualTo(0.75, within(1e-9));
    assertThat(posterior.strength()).isEqualTo(40, within(1e-9));
  }

  @Test
  void one_rate_is_above_another_as_often_as_draws_say() {
    var high = new BetaEstimate(60, 40);
    var low = new BetaEstimate(50, 50);
    var exact = BestOfProbability.of(high, low);
    assertThat(high.probabilityAbove(low)).isEqualTo(exact, within(0.01));
    assertThat(low.probabilityAbove(high)).isEqualTo(1 - exact, within(0.01));
  }

  /** By summing over a fine grid. */
  private static final class BestOfProbability {
    static double of(BetaEstimate high, BetaEstimate low) {
      double sum = 0;
      for (int i = 0; i < 10_000; i++) {
        double x = (i + 0.5) / 10_000;
        sum +=
            high.distribution().density(x) / 10_000 * low.distribution().cumulativeProbability(x);
      }
      return sum;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, under-10",
    "9, under-10",
    "10, 10-19",
    "49, 20-49",
    "50, 50-99",
    "100, 100-199",
    "499, 200-499",
    "500, 500-plus",
    "100000, 500-plus"
  })
  void a_number_of_cases_is_shown_as_a_band(long cases, String band) {
    assertThat(CasesBand.of(cases).code()).isEqualTo(band);
  }
}
