package io.saleslore.tools.attack.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExcessRiskTest {
  @Test
  void guesses_that_are_right_as_often_without_the_releases_are_no_risk() {
    var risk = new ExcessRisk(10_000, 6_000, 10_000, 6_000);
    assertThat(risk.excess()).isZero();
    assertThat(risk.upperBound()).isCloseTo(0.034, within(0.003));
  }

  @Test
  void the_excess_is_the_share_of_what_could_not_be_guessed_before() {
    var risk = new ExcessRisk(10_000, 8_000, 10_000, 6_000);
    assertThat(risk.excess()).isCloseTo(0.5, within(0.001));
  }

  @Test
  void few_guesses_leave_a_wide_bound() {
    assertThat(new ExcessRisk(10, 5, 10, 5).upperBound()).isGreaterThan(0.3);
  }

  @Test
  void the_guesses_of_several_worlds_are_counted_together() {
    var one = new ExcessRisk(10, 7, 20, 9);
    assertThat(one.plus(new ExcessRisk(1, 1, 2, 0))).isEqualTo(new ExcessRisk(11, 8, 22, 9));
  }

  @Test
  void three_colluding_marketers_infer_next_to_nothing_from_a_world() throws IOException {
    var report = InferenceReport.of(new SimulationRequest(60, 3_000, 5, true), 0);
    assertThat(report.releases()).isGreaterThan(100);
    assertThat(report.of(Attack.INFERENCE).excess()).isLessThan(0.05);
    assertThat(report.of(Attack.LINKABILITY).excess()).isLessThan(0.05);
    assertThat(report.of(Attack.SINGLING_OUT).excess()).isLessThan(0.15);
    var imported = report.of(Attack.INFERENCE_IMPORTED);
    assertThat(imported.guesses()).isEqualTo(report.of(Attack.INFERENCE).guesses());
    assertThat(imported.excess()).isBetween(0.02, 0.3);
  }
}
