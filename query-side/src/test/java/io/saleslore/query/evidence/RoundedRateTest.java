package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedRateTest {
  @Test
  void seventeen_of_twenty_is_shown_as_85_per_cent_from_64_to_95() {
    assertThat(RoundedRate.observed(new Trials(17, 20)))
        .isEqualTo(new RoundedRate(85, new PercentInterval(64, 95)));
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

  @ParameterizedTest
  @CsvSource({"0, 0", "0.004999, 0", "0.005, 1", "0.575, 58", "0.995, 100", "1, 100", "-0.1, -10"})
  void a_share_is_shown_in_whole_per_cents(double share, int percent) {
    assertThat(RoundedRate.percent(share)).isEqualTo(percent);
  }

  @Test
  void an_estimate_is_shown_with_its_own_interval() {
    var estimate = new BetaEstimate(60, 40);
    assertThat(RoundedRate.of(estimate))
        .isEqualTo(RoundedRate.of(estimate.mean(), estimate.interval()))
        .isEqualTo(new RoundedRate(60, new PercentInterval(50, 69)));
  }

  @Test
  void what_was_observed_lies_in_its_interval() {
    var random = new Random(41);
    for (int i = 0; i < 500; i++) {
      int cases = 10 + random.nextInt(500);
      int good = random.nextInt(cases + 1);
      assertThat(RoundedRate.observed(new Trials(good, cases)))
          .as("%d of %d", good, cases)
          .satisfies(rate -> assertThat(rate).isNotNull())
          .matches(rate -> rate.interval().low() <= rate.rate())
          .matches(rate -> rate.rate() <= rate.interval().high());
    }
  }
}
