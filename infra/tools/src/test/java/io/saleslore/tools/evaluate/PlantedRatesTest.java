package io.saleslore.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.WorldCustomer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlantedRatesTest {
  private final PlantedRates rates =
      new PlantedRates(
          new WorldTruth(
              new WorldTruth.Base(0.45), PlantedEffect.TRIES, PlantedEffect.TEMPLATES, List.of()),
          List.of(
              story("budget", Industry.RETAIL, BusinessSize.SMALL),
              story("budget", Industry.RETAIL, BusinessSize.LARGE),
              story("need", Industry.FINANCE, BusinessSize.SMALL)));

  @Test
  void a_rate_is_the_mean_of_those_who_raise_the_objection() {
    assertThat(eased(Objection.BUDGET, Industry.RETAIL, null)).isCloseTo(0.575, within(1e-9));
    assertThat(eased(Objection.BUDGET, null, BusinessSize.LARGE)).isCloseTo(0.45, within(1e-9));
  }

  @Test
  void where_nobody_raises_it_those_who_raise_anything_count() {
    assertThat(eased(Objection.BUDGET, Industry.FINANCE, null)).isCloseTo(0.70, within(1e-9));
  }

  @Test
  void where_there_is_no_such_customer_it_is_the_rate_of_one() {
    assertThat(eased(Objection.BUDGET, Industry.MINING, BusinessSize.SOLO))
        .isCloseTo(0.70, within(1e-9));
  }

  @Test
  void a_wording_adds_what_was_planted_for_it() {
    var question = new Question(Objection.BUDGET, Industry.RETAIL, BusinessSize.LARGE);
    assertThat(rates.eased(question, Approach.ROI_CALCULATOR, new TemplateId(1)))
        .isCloseTo(0.57, within(1e-9));
  }

  @Test
  void a_planted_effect_is_found_where_it_is_shown_in_its_own_situation() {
    var search = new PlantedSearch(PlantedEffect.TRIES);
    var small = new Question(Objection.BUDGET, null, BusinessSize.SMALL);
    search.shown(small, Approach.PAYMENT_PLAN, "above");
    search.shown(small, Approach.DISCOUNT, "above");
    search.shown(
        new Question(Objection.NEED, Industry.MANUFACTURING, null), Approach.DEMO, "not-shown");
    search.shown(new Question(Objection.NEED, null, null), Approach.DEMO, "above");
    assertThat(search.found())
        .containsOnly(
            Map.entry("budget, payment-plan, small", true),
            Map.entry("need, demo, manufacturing", false));
  }

  private double eased(
      Objection objection, @Nullable Industry industry, @Nullable BusinessSize size) {
    return rates.eased(new Question(objection, industry, size), Approach.PAYMENT_PLAN);
  }

  private static PlayedStory story(String objection, Industry industry, BusinessSize size) {
    var customer =
        new WorldCustomer("c", new StaffId("alice"), "John", "ABC Corp", "", "", industry, size);
    var fact =
        new ToldFact(
            FactKind.OBJECTION_BY_SIZE,
            List.of(objection, "demo", size.code()),
            Set.of(Count.TRIED));
    return new PlayedStory(UUID.randomUUID(), customer, Outcome.WON, Instant.EPOCH, List.of(fact));
  }
}
