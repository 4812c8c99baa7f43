package io.saleslore.query.advice.successrate;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Industry.MINING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.NEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackOffModelTest {
  private final BackOffModel model =
      RateFixtures.of(
              new Releases(1, 1)
                  .known(BUDGET, DEMO, RETAIL, 40, 30)
                  .known(BUDGET, DEMO, BusinessSize.SMALL, 40, 10)
                  .known(BUDGET, DISCOUNT, RETAIL, 19, 19))
          .eased();

  @Test
  void of_an_unknown_customer_the_approach_is_told() {
    assertThat(level(null, null)).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
  }

  @Test
  void the_industry_answers_before_the_size() {
    assertThat(level(RETAIL, BusinessSize.SMALL))
        .isEqualTo(EvidenceLevel.OBJECTION_APPROACH_INDUSTRY);
    assertThat(level(MINING, BusinessSize.SMALL)).isEqualTo(EvidenceLevel.OBJECTION_APPROACH_SIZE);
    assertThat(level(null, BusinessSize.SMALL)).isEqualTo(EvidenceLevel.OBJECTION_APPROACH_SIZE);
  }

  @Test
  void what_no_release_knows_backs_off_to_the_approach_less_surely() {
    var anyone = rate(situation(null, null));
    var miner = rate(situation(MINING, null));
    assertThat(miner.finest().level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
    assertThat(miner.probability()).isEqualTo(anyone.probability(), within(1e-12));
    assertThat(miner.interval().width()).isGreaterThan(anyone.interval().width());
  }

  @Test
  void a_price_that_no_release_knows_backs_off_too() {
    var priced = new CustomerSituation(BUDGET, null, null, PriceBand.OVER_100K);
    assertThat(rate(priced).finest().level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
  }

  @Test
  void a_rate_is_that_of_the_finest_level() {
    var rate = rate(situation(RETAIL, null));
    assertThat(rate.basis()).hasSize(1);
    assertThat(rate.probability()).isEqualTo(rate.finest().estimate().mean());
    assertThat(rate.interval()).isEqualTo(rate.finest().estimate().interval());
    assertThat(rate.rounded()).isEqualTo(rate.finest().rounded());
  }

  @Test
  void what_was_tried_too_seldom_has_no_rate_and_still_a_finest_level() {
    var retail = situation(RETAIL, null);
    assertThat(model.rate(retail, DISCOUNT)).isEmpty();
    assertThat(model.finest(retail, DISCOUNT))
        .hasValueSatisfying(rate -> assertThat(rate.trials().cases()).isEqualTo(19));
  }

  @Test
  void without_an_objection_or_with_another_there_is_no_rate() {
    var nothing = new CustomerSituation(null, RETAIL, null, null);
    assertThat(model.rate(nothing, DEMO)).isEmpty();
    assertThat(model.finest(nothing, DEMO)).isEmpty();
    assertThat(model.rate(RateFixtures.anyone(NEED), DEMO)).isEmpty();
  }

  private EvidenceLevel level(@Nullable Industry industry, @Nullable BusinessSize size) {
    return rate(situation(industry, size)).finest().level();
  }

  private SuccessRate rate(CustomerSituation situation) {
    return model.rate(situation, DEMO).orElseThrow();
  }

  private static CustomerSituation situation(
      @Nullable Industry industry, @Nullable BusinessSize size) {
    return new CustomerSituation(BUDGET, industry, size, null);
  }
}
