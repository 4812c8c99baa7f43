package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.CredibleInterval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictionRefusalTest {
  private static final TestedModel SKILLED = new AdditiveWorld(91, 1).model();
  private static final TestedModel UNSKILLED = new AdditiveWorld(6_001, 0).model();
  private static final PredictionQuery BUDGET = query(RateFixtures.anyone(Objection.BUDGET));
  private static final PredictionQuery NOTHING =
      query(new CustomerSituation(null, null, null, null));

  @Test
  void a_skilled_model_that_is_sure_enough_is_not_refused() {
    assertThat(PredictionRefusal.of(BUDGET, SKILLED, rate(0.3, 0.7))).isEmpty();
  }

  @Test
  void a_wide_interval_is_told_instead_of_a_probability() {
    assertThat(PredictionRefusal.of(BUDGET, SKILLED, rate(0.28, 0.69)))
        .hasValue("Not enough evidence: the probability is not known more closely than 28–69 %.");
  }

  /** Hidden, too few and too uncertain are different silences: the first that holds is said. */
  @Test
  void the_first_reason_is_said() {
    assertThat(PredictionRefusal.of(NOTHING, UNSKILLED, Optional.empty()).orElseThrow())
        .startsWith("No objection was seen");
    assertThat(PredictionRefusal.of(BUDGET, UNSKILLED, Optional.empty()).orElseThrow())
        .endsWith("demo was not tried often enough against budget.");
    assertThat(PredictionRefusal.of(BUDGET, UNSKILLED, rate(0.1, 0.9)).orElseThrow())
        .contains("predictions were no better than the plain rate");
  }

  private static Optional<SuccessRate> rate(double low, double high) {
    var basis = RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, 50, 100);
    return Optional.of(new SuccessRate(0.5, new CredibleInterval(low, high), List.of(basis)));
  }

  private static PredictionQuery query(CustomerSituation situation) {
    return new PredictionQuery(situation, Approach.DEMO, SuccessMeasure.EASED);
  }
}
