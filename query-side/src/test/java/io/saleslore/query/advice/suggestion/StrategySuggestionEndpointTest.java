package io.saleslore.query.advice.suggestion;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StrategySuggestionEndpointTest {
  private static final String URI = "/api/v1/strategies/suggestions";
  private static final Map<String, Object> BUDGET_IN_RETAIL =
      Map.of("objection", "budget", "industry", "retail");

  private final AdviceFixture advice =
      new AdviceFixture(new Templates().published(1, DEMO, BUDGET))
          .releases(
              new Releases(1, 1)
                  .known(BUDGET, DEMO, RETAIL, 200, 170)
                  .known(BUDGET, DISCOUNT, RETAIL, 200, 90)
                  .used(1, BUDGET, 60, 54));
  private final EndpointClient client = new EndpointClient(SuggestionFixture.endpoint(advice));

  @AfterEach
  void stop() {
    advice.close();
  }

  @Test
  void it_suggests_what_eased_most_with_rate_interval_and_evidence() {
    var answer = client.post(URI, BUDGET_IN_RETAIL);
    assertThat(answer.at("/measure").asString()).isEqualTo("eased");
    assertThat(answer.at("/differenceShown").asBoolean()).isTrue();
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isFalse();
    assertThat(answer.at("/sentence").asString())
        .startsWith("demo works best here: in about 9 of 10 similar cases (between ");
    var best = answer.at("/suggestions/0");
    assertThat(best.at("/approach").asString()).isEqualTo("demo");
    assertThat(best.at("/level").asString()).isEqualTo("objection-approach-industry");
    assertThat(best.at("/evidence/cases").asString()).isEqualTo("200-499");
    assertThat(best.at("/rate").asInt())
        .isBetween(best.at("/interval/low").asInt(), best.at("/interval/high").asInt());
    assertThat(best.at("/best").asBoolean()).isTrue();
    assertThat(best.at("/standing").asString()).isEqualTo("above");
    assertThat(best.at("/hidden")).isEmpty();
    assertThat(best.at("/won/rate").asInt()).isBetween(35, 50);
  }

  @Test
  void the_objection_alone_is_told_as_overall() {
    var overall = client.post(URI, BUDGET_IN_RETAIL).at("/overall");
    assertThat(overall.at("/level").asString()).isEqualTo("objection");
    assertThat(overall.at("/eased/rate").asInt()).isEqualTo(65);
  }

  @Test
  void each_suggestion_carries_the_best_wording_of_its_approach() {
    var suggestions = client.post(URI, BUDGET_IN_RETAIL).at("/suggestions");
    assertThat(suggestions.get(0).at("/template/template").asString()).isEqualTo("template-1");
    assertThat(suggestions.get(0).at("/why").asString()).contains(" Template: 'These are the");
    assertThat(suggestions.get(1).has("template")).isFalse();
  }

  @Test
  void the_receipt_names_the_evidence_and_what_was_offered_first() {
    var receipt = client.post(URI, BUDGET_IN_RETAIL).at("/receipt");
    assertThat(receipt.at("/model").asString()).isEqualTo("pooled-log-odds-3");
    assertThat(receipt.at("/edition").asInt()).isEqualTo(1);
    assertThat(receipt.at("/release").asLong()).isEqualTo(2);
    assertThat(receipt.at("/situation/industry").asString()).isEqualTo("retail");
    assertThat(receipt.at("/offered/0/propensity").asDouble()).isEqualTo(1);
    assertThat(receipt.at("/offered/1/propensity").asDouble()).isZero();
    assertThat(receipt.at("/signature").asString()).isNotEmpty();
    assertThat(receipt.at("/staff").isNull()).isTrue();
  }

  @Test
  void exploring_records_the_probabilities_to_be_the_best() {
    var offered =
        client
            .post(URI, Map.of("objection", "budget", "industry", "retail", "explore", true))
            .at("/receipt/offered");
    assertThat(propensities(offered)).isBetween(0.999, 1.001);
    assertThat(offered).hasSize(2);
  }

  @Test
  void the_same_question_gets_the_same_answer_and_a_receipt_of_its_own() {
    var first = client.post(URI, BUDGET_IN_RETAIL);
    var second = client.post(URI, BUDGET_IN_RETAIL);
    assertThat(second.at("/suggestions")).isEqualTo(first.at("/suggestions"));
    assertThat(second.at("/receipt/id")).isNotEqualTo(first.at("/receipt/id"));
  }

  @Test
  void new_releases_change_the_answer() {
    client.post(URI, BUDGET_IN_RETAIL);
    advice.releases(
        new Releases(1, 1)
            .known(BUDGET, DEMO, RETAIL, 200, 20)
            .known(BUDGET, DISCOUNT, RETAIL, 200, 190));
    assertThat(client.post(URI, BUDGET_IN_RETAIL).at("/suggestions/0/approach").asString())
        .isEqualTo("discount");
  }

  @Test
  void a_text_is_read_and_never_shown() {
    var answer = client.post(URI, Map.of("text", "That is expensive", "industry", "retail"));
    assertThat(answer.at("/situation/objection").asString()).isEqualTo("budget");
    assertThat(answer.toString()).doesNotContain("expensive");
  }

  @Test
  void without_an_objection_or_evidence_nothing_is_suggested_and_the_reason_is_said() {
    var greeting = client.post(URI, Map.of("text", "See you on Monday"));
    assertThat(greeting.at("/suggestions")).isEmpty();
    assertThat(greeting.at("/sentence").asString())
        .isEqualTo("No objection was seen, so there is nothing to compare this situation with.");
    var unknown = client.post(URI, Map.of("objection", "trust"));
    assertThat(unknown.at("/notEnoughEvidence").asBoolean()).isTrue();
    assertThat(unknown.at("/sentence").asString())
        .isEqualTo(
            "Not enough evidence yet: what colleagues tried against trust is hidden: too few"
                + " colleagues.");
    assertThat(unknown.at("/silence").asString()).isEqualTo("hidden");
    assertThat(greeting.at("/silence").asString()).isEqualTo("no-objection");
    assertThat(unknown.has("overall")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "objection, price, is one of budget",
    "industry, steel, is one of agriculture",
    "businessSize, huge, is one of solo"
  })
  void an_unknown_code_is_refused_by_name(String field, String value, String detail) {
    client.refuses(URI, Map.of(field, value, "text", "too expensive"), field, detail);
  }

  @Test
  void a_question_needs_an_objection_or_a_text() {
    client.refuses(URI, Map.of("industry", "retail"), "objection", "where there is no text");
    client.refuses(URI, Map.of("text", " "), "text", "is required");
  }

  @Test
  void a_question_does_not_show_its_words() {
    assertThat(
            new StrategySuggestionEndpoint.SuggestionQuestion("John", null, null, null, null, null))
        .hasToString("SuggestionQuestion");
  }

  private static double propensities(JsonNode offered) {
    return StreamSupport.stream(offered.spliterator(), false)
        .mapToDouble(each -> each.at("/propensity").asDouble())
        .sum();
  }
}
