package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.evidence.LogOdds;
import org.junit.jupiter.api.Test;

class LinearPredictorTest {
  private final LinearPredictor predictor = new LinearPredictor(LogOdds.of(0.3));

  @Test
  void without_effects_it_is_the_probability_it_began_with() {
    assertThat(predictor.probability()).isEqualTo(0.3, within(1e-12));
    assertThat(predictor.interval().width()).isZero();
  }

  /** Weights 0, 1, 1, each with the variance 1/4. */
  @Test
  void effects_add_up_on_the_log_odds_with_their_variance() {
    var regression = LogisticRegression.prior(4, 0, 1, 1);
    predictor.add(regression, new double[] {1, 0.5, 0});
    predictor.add(regression, new double[] {0, 0, 0.25});
    double logOdds = LogOdds.of(0.3) + 0.75;
    double error = 1.96 * Math.sqrt((1 + 0.25 + 0.0625) / 4);
    assertThat(LogOdds.of(predictor.probability())).isEqualTo(logOdds, within(1e-9));
    assertThat(LogOdds.of(predictor.interval().low())).isEqualTo(logOdds - error, within(1e-9));
    assertThat(LogOdds.of(predictor.interval().high())).isEqualTo(logOdds + error, within(1e-9));
  }

  @Test
  void a_rate_that_is_uncertain_widens_the_interval_alone() {
    var rate = RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, 6, 20);
    predictor.addUncertainty(0.5, rate);
    double error = 1.96 * 0.5 * Math.sqrt(LogOdds.variance(rate.estimate()));
    assertThat(predictor.probability()).isEqualTo(0.3, within(1e-12));
    assertThat(LogOdds.of(predictor.interval().high()))
        .isEqualTo(LogOdds.of(0.3) + error, within(1e-9));
  }
}
