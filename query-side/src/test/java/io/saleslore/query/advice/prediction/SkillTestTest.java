package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SkillTestTest {
  private static final List<Double> PLAIN = List.of(0.5, 0.5, 0.5);
  private final SkillTest test = new SkillTest();

  /** 80 of 100 where 80 % was predicted, and 20 of 100 where 20 % was; the plain rate says 50 %. */
  @Test
  void skill_is_the_share_of_the_plain_rates_loss_that_is_saved() {
    test.add(new Trials(80, 100), 0.8, PLAIN);
    test.add(new Trials(20, 100), 0.2, PLAIN);
    double logLoss = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2);
    double brier = 0.8 * 0.04 + 0.2 * 0.64;
    assertThat(test.skill())
        .isEqualTo(
            PredictionSkill.of(
                RoundedRate.percent(1 - logLoss / Math.log(2)),
                RoundedRate.percent(1 - brier / 0.25),
                200,
                true));
    assertThat(test.isShown()).isTrue();
  }

  @Test
  void who_predicts_the_plain_rate_has_no_skill() {
    test.add(new Trials(30, 60), 0.5, PLAIN);
    assertThat(test.skill())
        .extracting(PredictionSkill::logLoss, PredictionSkill::brier)
        .containsExactly(0, 0);
    assertThat(test.isShown()).isFalse();
  }

  @Test
  void who_is_wrong_has_less_than_none() {
    test.add(new Trials(20, 100), 0.9, PLAIN);
    assertThat(test.skill().logLoss()).isNegative();
    assertThat(test.skill().brier()).isNegative();
    assertThat(test.isShown()).isFalse();
  }

  @Test
  void nothing_tested_is_no_skill() {
    assertThat(test.skill())
        .extracting(PredictionSkill::logLoss, PredictionSkill::brier)
        .containsExactly(0, 0);
    assertThat(test.isShown()).isFalse();
  }

  @Test
  void a_few_lucky_cases_are_not_enough() {
    test.add(new Trials(2, 2), 0.6, PLAIN);
    assertThat(test.skill().logLoss()).isPositive();
    assertThat(test.isShown()).isFalse();
  }

  /** Noise around the true rate: a random forecaster hardly ever passes both scores. */
  @Test
  void noise_is_hardly_ever_taken_for_skill() {
    var random = new Random(72);
    int shown = 0;
    for (int world = 0; world < 300; world++) {
      var skill = new SkillTest();
      for (int group = 0; group < 20; group++) {
        long good = random.doubles(30).filter(each -> each < 0.4).count();
        skill.add(new Trials(good, 30), 0.3 + 0.2 * random.nextDouble(), List.of(0.4, 0.4, 0.4));
      }
      shown += skill.isShown() ? 1 : 0;
    }
    assertThat(shown).isLessThanOrEqualTo(15);
  }

  @Test
  void who_beats_the_plain_rate_but_not_the_industrys_has_none() {
    test.add(new Trials(80, 100), 0.7, List.of(0.5, 0.8, 0.5));
    assertThat(test.skill().logLoss()).isPositive();
    assertThat(test.isShown()).isFalse();
  }

  @Test
  void it_is_said_in_words() {
    test.add(new Trials(80, 100), 0.8, PLAIN);
    assertThat(JsonMapper.shared().writeValueAsString(test.skill()))
        .startsWith("{\"logLoss\":28,\"brier\":36,\"cases\":\"100-199\",\"sentence\":")
        .contains("predictions missed by 36 % less than");
  }
}
