package io.saleslore.anonymizer.fact;

import static io.saleslore.kernel.release.Count.DECIDED;
import static io.saleslore.kernel.release.Count.EASED;
import static io.saleslore.kernel.release.Count.RAISED;
import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.SENT;
import static io.saleslore.kernel.release.Count.TRIED;
import static io.saleslore.kernel.release.Count.USED;
import static io.saleslore.kernel.release.Count.WON;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnonymizationTest {
  private static final Anonymization ANONYMISATION =
      new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);

  @Test
  void an_roi_calculator_that_eased_a_budget_worry_and_won_is_one_try() {
    var facts = facts(Talk.customersStory(), FactKind.OBJECTION_BY_INDUSTRY);
    var fact = facts.getFirst();
    assertThat(facts).hasSize(1);
    assertThat(fact.crowd().codes()).containsExactly("budget", "roi-calculator", "manufacturing");
    assertThat(fact.yes()).containsExactlyInAnyOrder(TRIED, EASED, DECIDED, WON);
    assertThat(fact.outcome()).isEqualTo(Outcome.WON);
    assertThat(fact.month()).isEqualTo(YearMonth.of(2026, 3));
    assertThat(fact.marketerHash()).isEqualTo("alice-hash");
    assertThat(fact.madeAt()).isEqualTo(Talk.MADE);
  }

  @Test
  void every_kind_sees_the_customers_story_its_own_way() {
    assertThat(facts(Talk.customersStory()).stream().map(Fact::crowd))
        .containsExactly(
            Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "roi-calculator", "manufacturing"),
            Crowd.of(FactKind.OBJECTION_BY_SIZE, "budget", "roi-calculator", "medium"),
            Crowd.of(FactKind.OBJECTION_BY_PRICE, "budget", "roi-calculator", "5k-20k"),
            Crowd.of(FactKind.CONCERN_BY_INDUSTRY, "budget", "manufacturing"),
            Crowd.of(FactKind.SEQUENCE, "roi-calculator", "none", "none"),
            Crowd.of(FactKind.MESSAGE_TIMING, "mon", "8"),
            Crowd.of(FactKind.MESSAGE_TIMING, "mon", "10"),
            Crowd.of(FactKind.DEAL_BY_INDUSTRY, "manufacturing", "1-4-weeks"),
            Crowd.of(FactKind.DEAL_BY_SIZE, "medium"),
            Crowd.of(FactKind.DEAL_BY_PRICE, "5k-20k"));
  }

  @Test
  void the_catalogue_is_asked_once_for_a_story() {
    var asked = new AtomicInteger();
    var anonymization =
        new Anonymization(
            Talk.NAMES,
            Talk.RULES,
            Prices.inDollars(),
            () -> {
              asked.incrementAndGet();
              return Talk.TEMPLATES;
            });
    anonymization.facts(Talk.customersStory().story(), Talk.MADE);
    assertThat(asked).hasValue(1);
  }

  @Test
  void the_same_story_gives_the_same_facts() {
    var once = facts(Talk.customersStory());
    assertThat(facts(Talk.customersStory())).isEqualTo(once);
    assertThat(facts(Talk.customersStory()).toString()).isEqualTo(once.toString());
  }

  @Test
  void no_word_and_nobody_shows_in_a_fact() {
    assertThat(facts(Talk.customersStory()).toString())
        .doesNotContain("John", "ABC", "expensive", "hash", "5000");
  }

  @Test
  void an_unknown_industry_is_counted_by_the_parent_crowd_at_once() {
    var talk = Talk.customersStory().of(Industry.UNKNOWN, BusinessSize.UNKNOWN).quoted(null);
    assertThat(facts(talk).stream().map(Fact::kind).distinct())
        .containsExactly(
            FactKind.OBJECTION_BY_INDUSTRY,
            FactKind.CONCERN_BY_INDUSTRY,
            FactKind.SEQUENCE,
            FactKind.MESSAGE_TIMING);
    assertThat(facts(talk, FactKind.OBJECTION_BY_INDUSTRY).getFirst().crowd().level())
        .isEqualTo(Level.PARENT);
  }

  @Test
  void another_currency_is_unknown_unless_a_rate_is_known() {
    var talk = Talk.customersStory().quoted("5000 EUR");
    assertThat(facts(talk, FactKind.DEAL_BY_PRICE)).isEmpty();
    var rates =
        new Prices(
            Currency.getInstance("USD"),
            Map.of(Currency.getInstance("EUR"), new BigDecimal("0.9")));
    assertThat(
            new Anonymization(Talk.NAMES, Talk.RULES, rates, () -> Talk.TEMPLATES)
                .facts(talk.story(), Talk.MADE))
        .extracting(Fact::crowd)
        .contains(Crowd.of(FactKind.DEAL_BY_PRICE, "1k-5k"));
  }

  @Test
  void an_unknown_outcome_tells_reactions_and_times_but_no_win() {
    var talk = Talk.customersStory().ended(Outcome.UNKNOWN);
    assertThat(facts(talk)).noneMatch(fact -> fact.yes().contains(WON));
    assertThat(facts(talk, FactKind.OBJECTION_BY_INDUSTRY).getFirst().yes())
        .containsExactlyInAnyOrder(TRIED, EASED);
    assertThat(facts(talk, FactKind.SEQUENCE)).isEmpty();
    assertThat(facts(talk, FactKind.DEAL_BY_SIZE)).isEmpty();
    assertThat(facts(talk, FactKind.MESSAGE_TIMING)).hasSize(2);
  }

  @Test
  void without_an_objection_an_approach_answers_nothing() {
    var talk = Talk.withJohn().alice(0, "Here is a discount").john(1, "makes sense");
    assertThat(facts(talk, FactKind.OBJECTION_BY_INDUSTRY)).isEmpty();
  }

  @Test
  void several_approaches_before_the_next_objection_are_several_tries() {
    var talk =
        Talk.withJohn()
            .john(0, "too expensive")
            .alice(1, "a discount then")
            .alice(1.1, "did I say discount")
            .john(2, "not convinced")
            .alice(3, "see this case study")
            .john(4, "makes sense, but how long does it take")
            .alice(5, "a demo shows it")
            .john(6, "how long did you say");
    var tries = facts(talk, FactKind.OBJECTION_BY_SIZE);
    assertThat(tries)
        .extracting(fact -> fact.crowd().codes().subList(0, 2))
        .containsExactly(
            List.of("budget", "discount"),
            List.of("budget", "case-study"),
            List.of("speed", "demo"));
    assertThat(tries)
        .extracting(fact -> fact.yes().contains(EASED))
        .containsExactly(false, true, false);
    assertThat(facts(talk, FactKind.CONCERN_BY_INDUSTRY))
        .hasSize(2)
        .allMatch(fact -> fact.yes().contains(RAISED));
    assertThat(facts(talk, FactKind.SEQUENCE).getFirst().crowd().codes())
        .containsExactly("discount", "case-study", "demo");
  }

  @Test
  void a_message_after_silence_is_a_follow_up() {
    var talk =
        Talk.withJohn()
            .alice(0, "Hello")
            .alice(0.5, "still me")
            .alice(73, "Hello?")
            .alice(73 + 24 * 8, "anybody there?")
            .john(73 + 24 * 8 + 23, "sorry, yes")
            .alice(300, "Good");
    var facts = facts(talk, FactKind.FOLLOW_UP);
    assertThat(facts)
        .extracting(fact -> fact.crowd().codes())
        .containsExactly(List.of("3", "1"), List.of("8-14", "2"));
    assertThat(facts.getFirst().yes()).containsExactly(SENT);
    assertThat(facts.getLast().yes()).containsExactly(SENT, REPLIED);
    assertThat(facts(talk, FactKind.MESSAGE_TIMING)).hasSize(4);
  }

  @Test
  void a_template_is_used_against_the_objection_that_is_open() {
    var talk =
        Talk.withJohn()
            .alice(0, "This pays for itself, as I said: it pays for itself")
            .john(1, "too expensive")
            .alice(2, "Well, it pays for itself")
            .alice(2.1, "I mean it, it pays for itself")
            .john(30, "makes sense");
    var uses = facts(talk, FactKind.TEMPLATE_USE);
    assertThat(uses)
        .extracting(fact -> fact.crowd().codes())
        .containsExactly(List.of("template-1", "none"), List.of("template-1", "budget"));
    assertThat(uses.getFirst().yes()).containsExactlyInAnyOrder(USED, REPLIED, DECIDED, WON);
    assertThat(uses.getLast().yes()).containsExactlyInAnyOrder(USED, EASED, DECIDED, WON);
  }

  @Test
  void the_approach_of_a_template_is_what_its_reviewer_said() {
    var talk =
        Talk.withJohn()
            .john(0, "too expensive")
            .alice(1, "With the ROI calculator you see that it pays for itself")
            .john(2, "makes sense");
    assertThat(facts(talk, FactKind.OBJECTION_BY_INDUSTRY).getFirst().crowd().codes())
        .containsExactly("budget", "cost-savings", "manufacturing");
  }

  @Test
  void what_a_customer_writes_uses_no_template() {
    var talk = Talk.withJohn().john(0, "too expensive, unless it pays for itself");
    assertThat(facts(talk, FactKind.TEMPLATE_USE)).isEmpty();
  }

  @Test
  void a_late_message_moves_no_other_fact() {
    var before = facts(Talk.customersStory(), FactKind.OBJECTION_BY_INDUSTRY).getFirst();
    var late =
        Talk.customersStory()
            .john(0.1, "how long?")
            .alice(0.2, "see the demo")
            .john(0.3, "too expensive");
    assertThat(facts(late, FactKind.OBJECTION_BY_INDUSTRY))
        .hasSize(2)
        .extracting(Fact::ordinal)
        .contains(before.ordinal());
  }

  @Test
  void without_a_deal_there_is_no_fact_of_deals() {
    assertThat(facts(Talk.customersStory().withoutDeal()))
        .extracting(Fact::kind)
        .doesNotContain(FactKind.DEAL_BY_INDUSTRY, FactKind.DEAL_BY_SIZE, FactKind.DEAL_BY_PRICE);
  }

  private static List<Fact> facts(Talk talk) {
    return ANONYMISATION.facts(talk.story(), Talk.MADE);
  }

  private static List<Fact> facts(Talk talk, FactKind kind) {
    return facts(talk).stream().filter(fact -> fact.kind() == kind).toList();
  }
}
