package io.saleslore.query;

import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplatesIT {
  private static final Releases RELEASES =
      new Releases(41, 1)
          .known(BUDGET, ROI_CALCULATOR, MANUFACTURING, 200, 170)
          .known(BUDGET, DISCOUNT, MANUFACTURING, 200, 90)
          .used(1, BUDGET, 60, 54)
          .used(2, BUDGET, 60, 36);

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    browser.part(ListFeed.class).show(1, RELEASES.all());
    browser
        .part(Templates.class)
        .published(1, ROI_CALCULATOR, BUDGET)
        .published(2, ROI_CALCULATOR, BUDGET)
        .published(3, DISCOUNT, BUDGET);
    browser.await("/api/v1/response-templates", page -> page.at("/items").size() == 5);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  @Order(1)
  void the_view_shows_the_words_with_their_use_and_effect() {
    var items = browser.json("/api/v1/response-templates?template=template-1").at("/items");
    assertThat(items).hasSize(2);
    var item = items.get(1);
    assertThat(item.at("/text").asString()).contains("number 1");
    assertThat(item.at("/objection").asString()).isEqualTo("budget");
    assertThat(item.at("/eased/rate").asInt()).isEqualTo(90);
    assertThat(item.at("/evidence/cases").asString()).isEqualTo("50-99");
    var unused = browser.json("/api/v1/response-templates?approach=discount").at("/items/0");
    assertThat(unused.at("/hidden").asString()).isEqualTo("hidden: too few colleagues");
  }

  @Test
  @Order(1)
  void its_pages_follow_one_another_and_carry_a_tag() {
    var first = browser.json("/api/v1/response-templates?limit=2");
    assertThat(first.at("/next").asString()).isEqualTo("template-1.budget");
    var second = browser.json("/api/v1/response-templates?limit=3&cursor=template-1.budget");
    assertThat(second.at("/items")).hasSize(3);
    assertThat(second.at("/items/0/template").asString()).isEqualTo("template-2");
    assertThat(second.at("/next").isNull()).isTrue();
    var tag =
        browser
            .client()
            .get()
            .uri("/api/v1/response-templates")
            .exchange()
            .returnResult(String.class);
    browser
        .client()
        .get()
        .uri("/api/v1/response-templates")
        .header("If-None-Match", String.valueOf(tag.getResponseHeaders().getETag()))
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  @Order(1)
  void the_highest_converting_template_comes_first() {
    var answer = browser.json("/api/v1/templates?objection=budget&industry=manufacturing");
    assertThat(answer.at("/templates/0/template").asString()).isEqualTo("template-1");
    assertThat(answer.at("/templates/0/level").asString()).isEqualTo("template-objection");
    assertThat(answer.at("/templates/0/rate").asInt()).isBetween(84, 90);
    assertThat(answer.at("/templates/2/level").asString()).isEqualTo("approach");
    assertThat(answer.at("/templates/2/notEnoughEvidence").asBoolean()).isTrue();
    assertThat(answer.at("/differenceShown").asBoolean()).isTrue();
    assertThat(browser.json("/api/v1/templates?objection=trust").at("/sentence").asString())
        .isEqualTo("The catalogue has no template for this.");
  }

  @Test
  @Order(1)
  void a_suggestion_carries_the_best_wording_for_its_approach() {
    var answer =
        browser.post(
            "/api/v1/strategies/suggestions",
            Map.of("objection", "budget", "industry", "manufacturing"));
    var best = answer.at("/suggestions/0");
    assertThat(best.at("/approach").asString()).isEqualTo("roi-calculator");
    assertThat(best.at("/template/template").asString()).isEqualTo("template-1");
    assertThat(best.at("/why").asString())
        .endsWith("Template: 'These are the words of the template with number 1'");
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "/api/v1/templates?objection=price, objection",
    "/api/v1/templates?approach=magic, approach",
    "/api/v1/templates?industry=steel, industry",
    "/api/v1/response-templates?template=john, template",
    "/api/v1/response-templates?cursor=john, cursor",
    "/api/v1/response-templates?limit=0, limit"
  })
  void what_is_no_code_is_refused_by_name(String uri, String field) {
    assertThat(browser.refused(uri)).contains("\"field\":\"" + field + "\"");
  }

  @Test
  @Order(2)
  void a_live_stream_goes_on_with_what_is_published_and_withdrawn() {
    var first = browser.events("/api/v1/response-templates", null).take(5).toStream().toList();
    assertThat(first).extracting(ServerSentEvent::id).doesNotContainNull();
    var resumed = first.getLast().id();
    assertThat(resumed).isEqualTo("1-1-3-2");
    browser.part(Templates.class).published(4, DISCOUNT, BUDGET).withdrawn(3);
    var second = browser.events("/api/v1/response-templates", resumed).take(2).toStream().toList();
    assertThat(second.getFirst().event()).isEqualTo("withdrawn");
    assertThat(second.getFirst().data()).containsEntry("template", "template-3");
    assertThat(second.getLast().data()).containsEntry("template", "template-4");
    assertThat(second).extracting(ServerSentEvent::id).containsExactly("1-1-3-2", "1-1-3-4");
    browser.await(
        "/api/v1/response-templates?approach=discount", page -> page.at("/items").size() == 1);
  }

  @Test
  @Order(2)
  void an_event_id_that_was_never_sent_is_refused() {
    browser
        .client()
        .get()
        .uri("/api/v1/response-templates")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .header("Last-Event-ID", "1-1-3")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }
}
