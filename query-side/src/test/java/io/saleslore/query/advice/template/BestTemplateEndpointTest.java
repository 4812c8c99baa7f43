package io.saleslore.query.advice.template;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.AdviceFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestTemplateEndpointTest {
  private static final String URI = "/api/v1/templates?";

  private final AdviceFixture advice =
      new AdviceFixture(
              new Templates()
                  .published(1, DEMO, BUDGET)
                  .published(2, DEMO, BUDGET)
                  .published(3, DISCOUNT, BUDGET)
                  .published(4, DISCOUNT, TRUST))
          .releases(
              new Releases(1, 1)
                  .known(BUDGET, DEMO, RETAIL, 200, 120)
                  .used(1, BUDGET, 60, 20)
                  .used(2, BUDGET, 60, 54));
  private final EndpointClient client =
      new EndpointClient(
          new BestTemplateEndpoint(new BestTemplates(advice.rates, advice.templates)));

  @AfterEach
  void stop() {
    advice.close();
  }

  @Test
  void the_template_that_eases_most_comes_first() {
    var answer = client.get(URI + "objection=budget");
    assertThat(answer.at("/measure").asString()).isEqualTo("eased");
    assertThat(answer.at("/templates"))
        .extracting(each -> each.at("/template").asString())
        .containsExactly("template-2", "template-1", "template-3");
    assertThat(answer.at("/sentence").asString())
        .isEqualTo("template-2 works more often than the other templates.");
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isFalse();
  }

  @Test
  void an_approach_leaves_its_own_templates() {
    var answer = client.get(URI + "objection=budget&approach=discount");
    assertThat(answer.at("/approach").asString()).isEqualTo("discount");
    assertThat(answer.at("/templates")).hasSize(1);
    assertThat(answer.at("/templates/0/level").asString()).isEqualTo("nothing");
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isTrue();
  }

  @Test
  void without_an_objection_all_templates_are_listed() {
    assertThat(client.get(URI).at("/templates")).hasSize(4);
    assertThat(client.get(URI + "limit=2").at("/templates")).hasSize(2);
  }

  @Test
  void an_objection_that_no_template_answers_is_told() {
    var answer = client.get(URI + "objection=need");
    assertThat(answer.at("/templates")).isEmpty();
    assertThat(answer.at("/sentence").asString())
        .isEqualTo("The catalogue has no template for this.");
  }

  @ParameterizedTest
  @CsvSource({
    "objection=price, objection, is one of budget",
    "approach=magic, approach, is one of roi-calculator",
    "industry=steel, industry, is one of agriculture",
    "businessSize=huge, businessSize, is one of solo",
    "limit=0, limit, is 1 to 500",
    "limit=501, limit, is 1 to 500"
  })
  void an_unknown_code_or_limit_is_refused_by_name(String query, String field, String detail) {
    client.refuses(URI + query, field, detail);
  }
}
