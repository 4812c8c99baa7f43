package io.saleslore.tools.evaluate.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastScoresTest {
  private final Random random = new Random(3);

  @Test
  void who_knows_the_rates_has_skill_and_is_calibrated() {
    var scores = scores(0);
    assertThat(scores.logLossSkill().get("all")).isPositive();
    assertThat(scores.brierSkill().get("all")).isPositive();
    assertThat(scores.calibrationError()).isLessThanOrEqualTo(scores.calibrationErrorOfPerfect());
    assertThat(scores.bins()).hasSize(2);
  }

  @Test
  void who_is_off_by_fifteen_points_is_not_calibrated() {
    var scores = scores(0.15);
    assertThat(scores.calibrationError()).isEqualTo(0.15, within(0.04));
    assertThat(scores.calibrationError()).isGreaterThan(scores.calibrationErrorOfPerfect());
  }

  private ForecastScores scores(double off) {
    var scores = new ForecastScores();
    for (int i = 0; i < 2_000; i++) {
      double rate = i % 2 == 0 ? 0.25 : 0.65;
      scores.add(new Forecast(rate + off, Map.of("all", 0.45), random.nextDouble() < rate));
    }
    return scores;
  }
}
