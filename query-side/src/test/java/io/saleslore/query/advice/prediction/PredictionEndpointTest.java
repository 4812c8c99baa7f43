package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import io.saleslore.query.advice.successrate.CustomerSituation;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PredictionEndpointTest {
  private static final String URI = "/api/v1/predictions";
  private static final Releases LEARNABLE = new AdditiveWorld(91, 1).releases();

  private final AdviceFixture advice = new AdviceFixture(new Templates()).releases(LEARNABLE);
  private final EndpointClient client = client(advice);

  @AfterEach
  void stop() {
    advice.close();
  }

  @Test
  void a_prediction_says_how_likely_how_surely_and_from_what() {
    var answer = ask("objection", "budget", "approach", "demo", "industry", "retail");
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isFalse();
    assertThat(answer.at("/measure").asString()).isEqualTo("eased");
    assertThat(answer.at("/probability").asInt())
        .isBetween(answer.at("/interval/low").asInt(), answer.at("/interval/high").asInt());
    assertThat(answer.at("/basis/0/level").asString()).isEqualTo("objection-approach-industry");
    assertThat(answer.at("/skill/logLoss").asInt()).isPositive();
    assertThat(answer.at("/plain/rate").asInt()).isBetween(30, 70);
    assertThat(answer.at("/model").asString()).isEqualTo("pooled-log-odds-3");
    assertThat(answer.at("/release").asLong()).isEqualTo(LEARNABLE.all().size() - 1);
  }

  @Test
  void its_sentence_repeats_the_numbers() {
    var answer = ask("objection", "budget", "approach", "demo", "industry", "retail");
    assertThat(answer.at("/sentence").asString())
        .startsWith("demo is likely to work in ")
        .contains(
            "(between %d and %d in 100); known from customers of this industry ("
                .formatted(
                    answer.at("/interval/low").asInt(), answer.at("/interval/high").asInt()));
  }

  @Test
  void it_says_what_a_suggestion_for_the_same_situation_says() {
    for (var industry : Industry.values()) {
      var situation = new CustomerSituation(Objection.BUDGET, industry, BusinessSize.SMALL, null);
      for (var suggested : advice.rankings.get().of(situation).ranked()) {
        var approach = suggested.approach().code();
        var answer =
            ask(
                "objection",
                "budget",
                "approach",
                approach,
                "industry",
                industry.code(),
                "businessSize",
                "small");
        if (!industry.isUnknown() && answer.has("probability")) {
          assertThat(answer.at("/probability").asInt()).isEqualTo(suggested.rate().rate());
        }
      }
    }
  }

  @Test
  void the_situation_is_shown_as_it_was_said_without_what_is_unknown() {
    var answer =
        ask("objection", "budget", "approach", "demo", "industry", "unknown", "priceBand", "1k-5k");
    assertThat(answer.at("/situation").toString())
        .isEqualTo("{\"objection\":\"budget\",\"priceBand\":\"1k-5k\"}");
  }

  @Test
  void won_deals_are_predicted_where_they_are_asked_for() {
    var answer = ask("objection", "budget", "approach", "demo", "measure", "won");
    assertThat(answer.at("/measure").asString()).isEqualTo("won");
    assertThat(answer.at("/plain/rate").asInt()).isLessThan(40);
  }

  @Test
  void what_was_never_tried_is_not_predicted() {
    var answer = ask("objection", "budget", "approach", "guarantee");
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isTrue();
    assertThat(answer.has("probability")).isFalse();
    assertThat(answer.has("interval")).isFalse();
    assertThat(answer.at("/basis")).isEmpty();
    assertThat(answer.at("/silence").asString()).isEqualTo("hidden");
    assertThat(answer.at("/sentence").asString())
        .isEqualTo(
            "Not enough evidence: how well guarantee works against budget is hidden: too few"
                + " colleagues.");
  }

  @Test
  void a_model_without_skill_predicts_nothing() {
    advice.releases(new AdditiveWorld(6_001, 0).releases());
    assertThat(ask("objection", "budget", "approach", "demo").at("/sentence").asString())
        .startsWith("Not enough evidence: tested on what they had not seen");
  }

  @Test
  void a_text_without_an_objection_is_answered_so() {
    var answer = ask("text", "See you on Monday", "approach", "demo");
    assertThat(answer.at("/sentence").asString())
        .isEqualTo("No objection was seen, so there is nothing to compare this situation with.");
    var budget = ask("text", "That is expensive", "approach", "demo");
    assertThat(budget.at("/situation/objection").asString()).isEqualTo("budget");
    assertThat(budget.toString()).doesNotContain("expensive");
  }

  @ParameterizedTest
  @CsvSource({
    "approach, magic, is one of roi-calculator",
    "measure, smiled, 'is one of eased, won'",
    "objection, price, is one of budget",
    "industry, steel, is one of agriculture",
    "businessSize, huge, is one of solo",
    "priceBand, 5000, is one of under-1k"
  })
  void an_unknown_code_is_refused_by_name(String field, String value, String detail) {
    var question = new TreeMap<String, Object>(Map.of("objection", "budget", "approach", "demo"));
    question.put(field, value);
    client.refuses(URI, question, field, detail);
  }

  @Test
  void an_approach_and_an_objection_or_a_text_are_needed() {
    client.refuses(URI, Map.of("objection", "budget"), "approach", "is required");
    client.refuses(URI, Map.of("approach", "demo"), "objection", "where there is no text");
    client.refuses(URI, Map.of("approach", "demo", "text", ""), "text", "is required");
  }

  @Test
  void a_question_does_not_show_its_words() {
    assertThat(new PredictionQuestion("John", null, null, null, null, null, null))
        .hasToString("PredictionQuestion");
  }

  private JsonNode ask(String... fields) {
    var question = new TreeMap<String, Object>();
    for (int i = 0; i < fields.length; i += 2) {
      question.put(fields[i], fields[i + 1]);
    }
    return client.post(URI, question);
  }

  private static EndpointClient client(AdviceFixture advice) {
    var models = new CurrentPredictionModels(advice.rates, advice.views.views, advice.patterns);
    return new EndpointClient(new PredictionEndpoint(advice.objections, models));
  }
}
