package io.saleslore.query.responsetemplates;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.EndpointClient;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.evidence.Cells;
import io.saleslore.query.readmodel.LiveViewsFixture;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResponseTemplateTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final TemplatePublished PUBLISHED =
      new TemplatePublished(
          0,
          new TemplateId(1),
          List.of(Objection.BUDGET),
          Approach.DEMO,
          new TemplateText("Let me show you how this pays for itself"));

  @Test
  void a_use_against_an_objection_shows_its_effect() {
    var cell =
        Cells.of("template-objection", "template-1", "budget")
            .in(MARCH, Count.USED, 20, Count.EASED, 17)
            .in(MARCH, Count.USED, 20, Count.REPLIED, 10)
            .cell();
    var json = JsonMapper.shared().valueToTree(ResponseTemplate.of(PUBLISHED, cell));
    assertThat(json.at("/level").asString()).isEqualTo("template-objection");
    assertThat(json.at("/objection").asString()).isEqualTo("budget");
    assertThat(json.at("/eased/rate").asInt()).isEqualTo(85);
    assertThat(json.at("/replied/rate").asInt()).isEqualTo(50);
    assertThat(json.at("/evidence/cases").asString()).isEqualTo("20-49");
    assertThat(json.has("won")).isFalse();
    assertThat(json.has("hidden")).isFalse();
  }

  @Test
  void a_template_that_no_release_speaks_of_says_why() {
    assertThat(JsonMapper.shared().writeValueAsString(ResponseTemplate.unused(PUBLISHED)))
        .isEqualTo(
            "{\"template\":\"template-1\",\"text\":\"Let me show you how this pays for itself\","
                + "\"approach\":\"demo\",\"answers\":[\"budget\"],\"level\":\"template\","
                + "\"hidden\":\"hidden: too few colleagues\"}");
  }

  @Test
  void pages_of_the_endpoint_follow_one_another() {
    try (var fixture = new Endpoint()) {
      var first = fixture.get("limit=2");
      assertThat(ids(first)).containsExactly("template-1", "template-1.budget");
      assertThat(first.at("/next").asString()).isEqualTo("template-1.budget");
      var second = fixture.get("limit=2&cursor=template-1.budget");
      assertThat(ids(second)).containsExactly("template-2", "template-12");
      assertThat(second.at("/next").isNull()).isTrue();
    }
  }

  /** The item of a cursor may have been withdrawn since: the next one follows all the same. */
  @Test
  void a_cursor_whose_item_is_gone_still_names_a_place() {
    try (var fixture = new Endpoint()) {
      assertThat(ids(fixture.get("cursor=template-3"))).containsExactly("template-12");
      assertThat(ids(fixture.get("cursor=template-1.authority")))
          .containsExactly("template-1.budget", "template-2", "template-12");
      assertThat(ids(fixture.get("cursor=template-99"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "objection=price, objection, is one of budget",
    "approach=magic, approach, is one of roi-calculator",
    "template=john, template, is named as in template-12",
    "cursor=john, cursor, is named as in template-12",
    "limit=0, limit, is 1 to 500"
  })
  void what_is_no_code_is_refused_by_name(String query, String field, String detail) {
    try (var fixture = new Endpoint()) {
      fixture.client.refuses("/api/v1/response-templates?" + query, field, detail);
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.at("/items")
        .valueStream()
        .map(
            each ->
                each.at("/template").asString()
                    + (each.has("objection") ? "." + each.at("/objection").asString() : ""))
        .toList();
  }

  /** Templates 1, 2 and 12; the first was used against budget. */
  private static final class Endpoint implements AutoCloseable {
    private final TemplateCatalogue catalogue =
        CatalogueFixture.started(
            new Templates()
                .published(1, Approach.DEMO, Objection.BUDGET)
                .published(12, Approach.DISCOUNT, Objection.BUDGET)
                .published(2, Approach.DEMO, Objection.TRUST));
    private final EndpointClient client;

    Endpoint() {
      var model = new ResponseTemplates();
      var releases = new Releases(1, 1).used(1, Objection.BUDGET, 40, 30);
      var views = new LiveViewsFixture(model).publish(model, releases.all());
      client = new EndpointClient(new ResponseTemplateEndpoint(views.views, model, catalogue));
    }

    JsonNode get(String query) {
      return client.get("/api/v1/response-templates?" + query);
    }

    @Override
    public void close() {
      catalogue.stop();
    }
  }
}
