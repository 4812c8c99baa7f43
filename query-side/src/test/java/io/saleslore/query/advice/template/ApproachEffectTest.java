package io.saleslore.query.advice.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.LogOdds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApproachEffectTest {
  private static final PooledRate GENERAL =
      RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH, 150, 300);
  private static final PooledRate BETTER =
      RateFixtures.rate(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, 160, 200);
  private static final BetaEstimate TEMPLATE = new BetaEstimate(60, 40);

  @Test
  void a_template_moves_in_log_odds_as_far_as_its_approach_does() {
    double shift = LogOdds.of(BETTER.estimate()) - LogOdds.of(GENERAL.estimate());
    var moved = new ApproachEffect(GENERAL, BETTER).moved(TEMPLATE);
    assertThat(LogOdds.of(moved)).isEqualTo(LogOdds.of(TEMPLATE) + shift, within(1e-9));
    assertThat(moved.mean()).isGreaterThan(TEMPLATE.mean());
  }

  /** On the log odds the variances of template and industry add up (delta method). */
  @Test
  void what_is_uncertain_of_the_industry_is_added() {
    var moved = new ApproachEffect(GENERAL, BETTER).moved(TEMPLATE);
    assertThat(logOddsVariance(moved))
        .isEqualTo(logOddsVariance(TEMPLATE) + logOddsVariance(BETTER.estimate()), within(1e-9));
  }

  @Test
  void it_never_becomes_surer_by_being_moved() {
    var random = new Random(81);
    for (int i = 0; i < 200; i++) {
      int cases = 20 + random.nextInt(300);
      var here =
          RateFixtures.rate(
              EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, random.nextInt(cases), cases);
      var moved = new ApproachEffect(GENERAL, here).moved(TEMPLATE);
      assertThat(moved.strength()).isGreaterThanOrEqualTo(2 - 1e-9);
      if (moved.strength() > 2.001) {
        assertThat(logOddsVariance(moved)).isGreaterThan(logOddsVariance(TEMPLATE));
      }
    }
  }

  @Test
  void where_only_the_approach_is_known_a_template_stays() {
    assertThat(new ApproachEffect(GENERAL, GENERAL).moved(TEMPLATE)).isEqualTo(TEMPLATE);
    assertThat(new ApproachEffect(GENERAL, null).moved(TEMPLATE)).isEqualTo(TEMPLATE);
    assertThat(new ApproachEffect(null, null).moved(TEMPLATE)).isEqualTo(TEMPLATE);
  }

  @Test
  void the_approach_is_the_prior_of_its_templates() {
    assertThat(new ApproachEffect(GENERAL, BETTER).prior(20))
        .isEqualTo(GENERAL.estimate().priorOfCells(20));
    assertThat(new ApproachEffect(null, null).prior(20)).isEqualTo(new BetaEstimate(1, 1));
  }

  @Test
  void it_is_read_from_the_rates_of_the_approach() {
    var eased =
        RateFixtures.of(
                new Releases(1, 1)
                    .known(Objection.BUDGET, Approach.DEMO, Industry.RETAIL, 40, 30)
                    .known(Objection.BUDGET, Approach.DISCOUNT, Industry.RETAIL, 10, 5))
            .eased();
    var situation = new CustomerSituation(Objection.BUDGET, Industry.RETAIL, null, null);
    var demo = ApproachEffect.of(eased, situation, Approach.DEMO);
    assertThat(demo.general())
        .isNotNull()
        .extracting(PooledRate::level)
        .isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(demo.here())
        .isNotNull()
        .extracting(PooledRate::level)
        .isEqualTo(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    assertThat(ApproachEffect.of(eased, situation, Approach.DISCOUNT))
        .isEqualTo(new ApproachEffect(null, null));
  }

  private static double logOddsVariance(BetaEstimate estimate) {
    double slope = estimate.mean() * (1 - estimate.mean());
    return estimate.variance() / (slope * slope);
  }
}
