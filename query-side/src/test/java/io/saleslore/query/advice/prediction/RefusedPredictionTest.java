package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.Silence;
import io.saleslore.query.evidence.Trials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hidden, too few and too uncertain are different silences. */
class RefusedPredictionTest {
  private static final SkillTest SKILLED = new SkillTest();

  static {
    SKILLED.add(new Trials(800, 1_000), 0.8, List.of(0.5, 0.5, 0.5));
  }

  @Test
  void what_was_tried_often_by_a_model_of_skill_is_not_refused() {
    assertThat(RefusedPrediction.of(anyone(Approach.DEMO), tested(SKILLED))).isEmpty();
  }

  @Test
  void without_an_objection_nothing_is_predicted() {
    assertThat(silence(new CustomerSituation(null, null, null, null), Approach.DEMO, SKILLED))
        .isEqualTo(Silence.NO_OBJECTION);
  }

  @Test
  void what_no_release_knows_is_hidden() {
    assertThat(silence(RateFixtures.anyone(Objection.BUDGET), Approach.GUARANTEE, SKILLED))
        .isEqualTo(Silence.HIDDEN);
  }

  @Test
  void what_releases_know_of_too_few_cases_is_too_few() {
    assertThat(silence(RateFixtures.anyone(Objection.BUDGET), Approach.TRIAL, SKILLED))
        .isEqualTo(Silence.TOO_FEW);
  }

  @Test
  void a_model_that_is_not_shown_to_be_better_than_plain_rates_says_so() {
    assertThat(silence(RateFixtures.anyone(Objection.BUDGET), Approach.DEMO, new SkillTest()))
        .isEqualTo(Silence.NOT_BETTER_THAN_PLAIN);
  }

  @Test
  void a_wide_interval_is_told_instead_of_a_probability() {
    var unknown =
        new CustomerSituation(Objection.BUDGET, Industry.MINING, BusinessSize.LARGE, null);
    var refused =
        RefusedPrediction.of(query(unknown, Approach.DEMO), tested(SKILLED)).orElseThrow();
    assertThat(refused.silence()).isEqualTo(Silence.TOO_UNCERTAIN);
    assertThat(refused.sentence())
        .startsWith("Not enough evidence to be more exact: demo works in between ");
  }

  private static Silence silence(CustomerSituation situation, Approach approach, SkillTest skill) {
    return RefusedPrediction.of(query(situation, approach), tested(skill)).orElseThrow().silence();
  }

  /** Demos work quite differently from industry to industry. */
  private static TestedRates tested(SkillTest skill) {
    var rates =
        SuccessRates.of(
            RateFixtures.patterns(
                new Releases(5, 1)
                    .known(Objection.BUDGET, Approach.DEMO, Industry.RETAIL, 200, 190)
                    .known(Objection.BUDGET, Approach.DEMO, Industry.FINANCE, 200, 10)
                    .known(Objection.BUDGET, Approach.DEMO, Industry.HEALTHCARE, 200, 100)
                    .known(Objection.BUDGET, Approach.TRIAL, Industry.RETAIL, 12, 6)));
    return new TestedRates(rates, rates.eased(), skill);
  }

  private static PredictionQuery anyone(Approach approach) {
    return query(RateFixtures.anyone(Objection.BUDGET), approach);
  }

  private static PredictionQuery query(CustomerSituation situation, Approach approach) {
    return new PredictionQuery(situation, approach, SuccessMeasure.EASED);
  }
}
