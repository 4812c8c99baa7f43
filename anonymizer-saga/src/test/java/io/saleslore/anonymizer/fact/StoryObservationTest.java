package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an observation to a fact: the crowd it is counted under, and the values it may hold. */
class StoryObservationTest {
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");

  @Test
  void what_is_known_is_counted_in_its_own_crowd() {
    assertThat(seen(RETAIL).knownCrowd()).contains(RETAIL);
  }

  @Test
  void an_unknown_industry_is_counted_by_the_parent() {
    var unknown = Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "unknown");
    assertThat(seen(unknown).knownCrowd()).contains(RETAIL.parent());
  }

  @Test
  void where_the_kind_has_no_parent_the_unknown_is_not_counted() {
    assertThat(seen(Crowd.of(FactKind.DEAL_BY_SIZE, "unknown")).knownCrowd()).isEmpty();
    var price = Crowd.of(FactKind.OBJECTION_BY_PRICE, "budget", "discount", "unknown");
    assertThat(seen(price).knownCrowd()).isEmpty();
  }

  @Test
  void where_the_parent_is_unknown_as_well_it_is_not_counted() {
    var deal = Crowd.of(FactKind.DEAL_BY_INDUSTRY, "unknown", "1-4-weeks");
    assertThat(seen(deal).knownCrowd()).isEmpty();
  }

  @Test
  void a_fact_counts_nothing_that_its_kind_does_not_count() {
    assertThatThrownBy(() -> fact(Set.of(Count.TRIED, Count.SENT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("objection-by-industry counts");
    assertThat(fact(Set.of()).yes()).isEmpty();
  }

  @Test
  void whose_a_fact_is_does_not_show() {
    assertThat(fact(Set.of(Count.WON, Count.TRIED)))
        .hasToString("Fact[objection-by-industry [budget, discount, retail] [TRIED, WON]]");
  }

  @ParameterizedTest
  @CsvSource({
    "999.99 USD, UNDER_1K",
    "1000 USD, FROM_1K_TO_5K",
    "5000 EUR, FROM_1K_TO_5K",
    "6000 EUR, FROM_5K_TO_20K",
    "5000 JPY, UNKNOWN"
  })
  void a_price_is_banded_in_the_firms_own_currency(String quoted, PriceBand band) {
    var rates = Map.of(Currency.getInstance("EUR"), new BigDecimal("0.9"));
    var prices = new Prices(Currency.getInstance("USD"), rates);
    assertThat(prices.band(Amount.of(quoted))).isEqualTo(band);
  }

  @Test
  void without_a_quote_the_band_is_unknown_and_rates_do_not_change() {
    assertThat(Prices.inDollars().band(null)).isEqualTo(PriceBand.UNKNOWN);
    var rates = new HashMap<Currency, BigDecimal>();
    var prices = new Prices(Currency.getInstance("USD"), rates);
    rates.put(Currency.getInstance("EUR"), BigDecimal.ONE);
    assertThat(prices.band(Amount.of("5000 EUR"))).isEqualTo(PriceBand.UNKNOWN);
  }

  @Test
  void a_story_is_decided_unless_its_outcome_is_unknown() {
    for (var outcome : Outcome.values()) {
      var story = CodedTalk.won().ended(outcome).story();
      assertThat(story.isDecided()).isEqualTo(outcome != Outcome.UNKNOWN);
      assertThat(story.outcomeAnd(Set.of(Count.SENT))).contains(Count.SENT);
      assertThat(story.outcomeAnd(Set.of()).contains(Count.WON)).isEqualTo(outcome == Outcome.WON);
    }
  }

  private static StoryObservation seen(Crowd crowd) {
    return new StoryObservation(Instant.EPOCH, crowd, Set.of());
  }

  private static Fact fact(Set<Count> yes) {
    return new Fact(
        StoryId.fresh(),
        1,
        0,
        RETAIL,
        yes,
        Outcome.LOST,
        YearMonth.of(2026, 3),
        "alice-hash",
        "john-hash",
        null,
        Instant.EPOCH);
  }
}
