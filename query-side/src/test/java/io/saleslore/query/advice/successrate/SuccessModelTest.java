package io.saleslore.query.advice.successrate;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.PAYMENT_PLAN;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Industry.MINING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.Releases;
import io.saleslore.query.advice.RateFixtures;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessModelTest {
  private static final Releases WORLD =
      new Releases(3, 1)
          .known(BUDGET, PAYMENT_PLAN, MANUFACTURING, 200, 110)
          .known(BUDGET, PAYMENT_PLAN, RETAIL, 200, 160)
          .known(BUDGET, PAYMENT_PLAN, Industry.FINANCE, 200, 100)
          .known(BUDGET, PAYMENT_PLAN, BusinessSize.SMALL, 300, 225)
          .known(BUDGET, PAYMENT_PLAN, BusinessSize.LARGE, 300, 145)
          .known(BUDGET, DEMO, RETAIL, 19, 10);

  private final SuccessModel model = RateFixtures.of(WORLD).eased();

  @Test
  void an_industry_and_a_size_both_speak() {
    double small = rate(null, BusinessSize.SMALL).probability();
    double retail = rate(RETAIL, null).probability();
    var both = rate(RETAIL, BusinessSize.SMALL);
    assertThat(both.probability()).isGreaterThan(Math.max(small, retail));
    assertThat(rate(RETAIL, BusinessSize.LARGE).probability()).isLessThan(retail);
    assertThat(both.basis())
        .extracting(RateBasis::level)
        .containsExactly(
            EvidenceLevel.OBJECTION_APPROACH_INDUSTRY, EvidenceLevel.OBJECTION_APPROACH_SIZE);
    assertThat(both.hidden()).isEmpty();
  }

  @Test
  void what_is_asked_and_hidden_widens_the_answer_by_the_spread_between_groups() {
    var known = rate(null, BusinessSize.SMALL);
    var hidden = rate(MINING, BusinessSize.SMALL);
    assertThat(hidden.hidden()).containsExactly(CustomerAttribute.INDUSTRY);
    assertThat(hidden.interval().width()).isGreaterThan(1.5 * known.interval().width());
    assertThat(hidden.basis())
        .extracting(RateBasis::level)
        .containsExactly(EvidenceLevel.OBJECTION_APPROACH_SIZE);
  }

  @Test
  void a_price_of_which_no_release_tells_widens_the_answer_and_moves_it_nowhere() {
    var priced = new CustomerSituation(BUDGET, RETAIL, null, PriceBand.UNDER_1K);
    var hidden = model.rate(priced, PAYMENT_PLAN).orElseThrow();
    var known = rate(RETAIL, null);
    assertThat(hidden.hidden()).containsExactly(CustomerAttribute.PRICE_BAND);
    assertThat(hidden.interval().width()).isGreaterThan(known.interval().width());
    assertThat(hidden.interval().low()).isLessThan(known.interval().low());
    assertThat(hidden.interval().high()).isGreaterThan(known.interval().high());
  }

  @Test
  void who_is_not_asked_about_is_averaged_over() {
    var anyone = rate(null, null);
    assertThat(anyone.rounded().rate()).isBetween(58, 65);
    assertThat(anyone.interval().width()).isLessThan(rate(RETAIL, null).interval().width());
    assertThat(anyone.finest().level()).isEqualTo(EvidenceLevel.OBJECTION_APPROACH);
  }

  @Test
  void what_the_reader_may_have_misread_widens_every_answer_and_no_forecast_of_what_it_reads() {
    var read = SuccessRates.of(RateFixtures.patterns(WORLD), ReadingAccuracy.BY_READER).eased();
    var situation = new CustomerSituation(BUDGET, RETAIL, null, null);
    var told = read.rate(situation, PAYMENT_PLAN).orElseThrow();
    var perfect = rate(RETAIL, null);
    assertThat(told.interval().low()).isLessThan(perfect.interval().low());
    assertThat(told.rounded().rate()).isLessThan(perfect.rounded().rate());
    assertThat(told.asRead().interval()).isEqualTo(perfect.interval());
    assertThat(told.finest().rounded().interval()).isEqualTo(told.rounded().interval());
  }

  @Test
  void below_twenty_tries_there_is_no_rate_unless_it_is_asked_for_however_seldom() {
    var situation = new CustomerSituation(BUDGET, RETAIL, null, null);
    assertThat(model.rate(situation, DEMO)).isEmpty();
    assertThat(model.rateHoweverSeldomTried(situation, DEMO)).isPresent();
    assertThat(model.rate(new CustomerSituation(null, RETAIL, null, null), DEMO)).isEmpty();
  }

  private SuccessRate rate(@Nullable Industry industry, @Nullable BusinessSize size) {
    return model
        .rate(new CustomerSituation(BUDGET, industry, size, null), PAYMENT_PLAN)
        .orElseThrow();
  }
}
