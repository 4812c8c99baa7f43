package io.saleslore.query.advice.complete;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import io.saleslore.query.advice.suggestion.SuggestionFixture;
import io.saleslore.query.advice.template.BestTemplates;
import io.saleslore.query.timingpatterns.TimingFixture;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompleteAdviceEndpointTest {
  private static final String URI = "/api/v1/situations/advice";

  @AutoClose
  private final AdviceFixture advice =
      new AdviceFixture(new Templates().published(1, DEMO, BUDGET))
          .releases(
              new Releases(1, 1)
                  .known(BUDGET, DEMO, RETAIL, 200, 170)
                  .known(BUDGET, DISCOUNT, RETAIL, 200, 90)
                  .used(1, BUDGET, 60, 54));

  private final CompleteAdviser adviser =
      new CompleteAdviser(
          SuggestionFixture.suggester(advice),
          new BestTemplates(advice.rates, advice.templates),
          TimingFixture.untold());
  private final EndpointClient client = new EndpointClient(new CompleteAdviceEndpoint(adviser));

  @Test
  void one_answer_holds_approaches_wordings_times_and_the_receipt() {
    var answer =
        client.post(URI, Map.of("objection", "budget", "industry", "retail", "priceBand", "1k-5k"));
    assertThat(answer.at("/suggestions/suggestions/0/approach").asString()).isEqualTo("demo");
    assertThat(answer.at("/suggestions/receipt/situation/priceBand").asString()).isEqualTo("1k-5k");
    assertThat(answer.at("/suggestions/suggestions/0/why").asString()).contains("Price: ");
    assertThat(answer.at("/templates/templates/0/template").asString()).isEqualTo("template-1");
    assertThat(answer.at("/timing/messages/notEnoughEvidence").asBoolean()).isTrue();
  }

  @Test
  void a_situation_of_which_nothing_is_known_still_gets_an_answer_and_a_receipt() {
    var answer = client.post(URI, Map.of());
    assertThat(answer.at("/suggestions/silence").asString()).isEqualTo("no-objection");
    assertThat(answer.at("/suggestions/receipt/signature").asString()).isNotEmpty();
  }

  @Test
  void a_code_that_there_is_none_of_is_refused() {
    client.refuses(URI, Map.of("priceBand", "cheap"), "priceBand", "is one of under-1k, ");
  }

  @Test
  void what_one_process_answers_another_one_reads_as_it_was() {
    var situation = new Situation(BUDGET, RETAIL, BusinessSize.SMALL, PriceBand.FROM_1K_TO_5K);
    var json = JsonMapper.shared();
    var answer = adviser.advise(situation, new StaffId("bob-456"));
    assertThat(json.readValue(json.writeValueAsBytes(answer), CompleteAdvice.class))
        .isEqualTo(answer);
  }
}
