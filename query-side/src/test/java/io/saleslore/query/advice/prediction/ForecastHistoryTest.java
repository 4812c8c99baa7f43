package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import org.junit.jupiter.api.Test;

class ForecastHistoryTest {
  @Test
  void where_there_is_something_to_learn_it_is_shown_to_be_learned() {
    var skill = new AdditiveWorld(91, 1).tested().skill();
    assertThat(skill.isShown()).isTrue();
    assertThat(skill.skill().brier()).isPositive();
  }

  @Test
  void where_everything_works_alike_no_skill_is_shown() {
    int shown = 0;
    for (int seed = 0; seed < 12; seed++) {
      shown += new AdditiveWorld(6_000 + seed, 0).tested().skill().isShown() ? 1 : 0;
    }
    assertThat(shown).isLessThanOrEqualTo(1);
  }

  @Test
  void of_nothing_nothing_is_tested() {
    var patterns = RateFixtures.patterns(new Releases(1, 1));
    assertThat(new ForecastHistory(patterns, SuccessMeasure.WON).test().isShown()).isFalse();
  }
}
