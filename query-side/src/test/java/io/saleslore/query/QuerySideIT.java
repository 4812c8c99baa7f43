package io.saleslore.query;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Industry.MANUFACTURING;
import static io.saleslore.kernel.vocabulary.Industry.RETAIL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.vocabulary.BusinessSize;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.codec.ServerSentEvent;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class QuerySideIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Releases RELEASES =
      new Releases(41, 1)
          .known(BUDGET, ROI_CALCULATOR, MANUFACTURING, 200, 170)
          .known(BUDGET, DISCOUNT, MANUFACTURING, 200, 90)
          .known(BUDGET, DEMO, MANUFACTURING, 200, 80)
          .known(BUDGET, ROI_CALCULATOR, RETAIL, 20, 17)
          .known(BUDGET, DEMO, BusinessSize.SMALL, 40, 20);

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser();
    browser.part(ListFeed.class).show(1, RELEASES.all());
    browser.await("/api/v1/read-models", page -> page.at("/items/0/position").asLong() == 4);
    browser.await("/api/v1/success-strategies", page -> page.at("/items").size() == 3);
    browser.await("/api/v1/objection-patterns", page -> page.at("/items").size() == 8);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void objection_patterns_show_whole_per_cents_intervals_and_bands() {
    var items =
        browser.json("/api/v1/objection-patterns?objection=budget&industry=retail").at("/items");
    assertThat(items).hasSize(1);
    var item = items.get(0);
    assertThat(item.at("/approach").asString()).isEqualTo("roi-calculator");
    assertThat(item.at("/level").asString()).isEqualTo("objection-approach-industry");
    assertThat(item.at("/eased").toString())
        .isEqualTo("{\"rate\":85,\"interval\":{\"low\":64,\"high\":95}}");
    assertThat(item.at("/evidence/cases").asString()).isEqualTo("20-49");
    assertThat(item.at("/evidence/marketers").asString()).isIn("10-19", "20-49");
    assertThat(item.has("businessSize")).isFalse();
  }

  @Test
  void pages_follow_one_another_to_the_end() {
    var first = browser.json("/api/v1/objection-patterns?limit=5");
    var second =
        browser.json("/api/v1/objection-patterns?limit=5&cursor=" + first.at("/next").asString());
    assertThat(first.at("/items")).hasSize(5);
    assertThat(second.at("/items")).hasSize(3);
    assertThat(second.at("/next").isNull()).isTrue();
  }

  @Test
  void who_has_the_page_already_is_told_so() {
    var tag =
        browser
            .client()
            .get()
            .uri("/api/v1/objection-patterns")
            .exchange()
            .returnResult(String.class);
    var etag = String.valueOf(tag.getResponseHeaders().getETag());
    browser
        .client()
        .get()
        .uri("/api/v1/objection-patterns")
        .header("If-None-Match", etag)
        .exchange()
        .expectStatus()
        .isNotModified();
    browser
        .client()
        .get()
        .uri("/api/v1/objection-patterns?limit=2")
        .header("If-None-Match", etag)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void a_live_stream_resumes_behind_the_last_event() {
    var stream = browser.events("/api/v1/objection-patterns", null).take(8).toStream().toList();
    assertThat(stream).hasSize(8).extracting(ServerSentEvent::id).doesNotContainNull();
    var resumed = stream.getLast().id();
    assertThat(resumed).isEqualTo("1-1-4");
    StepVerifier.create(browser.events("/api/v1/objection-patterns", "1-1-3").take(1))
        .assertNext(event -> assertThat(event.id()).isEqualTo("1-1-4"))
        .verifyComplete();
  }

  @Test
  void strategies_are_ranked_by_the_lower_bound() {
    assertThat(browser.json("/api/v1/success-strategies?industry=manufacturing").at("/items"))
        .extracting(item -> item.at("/approach").asString())
        .containsExactly("roi-calculator", "discount", "demo");
  }

  @Test
  void strategies_follow_one_another_page_by_page_in_the_same_order() {
    var uri = "/api/v1/success-strategies?industry=manufacturing&limit=1";
    var seen = new ArrayList<String>();
    var page = browser.json(uri);
    while (!page.at("/next").isNull()) {
      seen.add(page.at("/items/0/approach").asString());
      page = browser.json(uri + "&cursor=" + page.at("/next").asString());
    }
    seen.add(page.at("/items/0/approach").asString());
    assertThat(seen).containsExactly("roi-calculator", "discount", "demo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/objection-patterns?objection=trust",
        "/api/v1/objection-patterns?objection=budget&approach=demo&industry=retail",
        "/api/v1/success-strategies?objection=budget&priceBand=1k-5k",
        "/api/v1/market-trends?month=2026-03",
        "/api/v1/timing-patterns?weekday=tue&hour=10",
        "/api/v1/conversion-analytics?industry=retail"
      })
  void what_no_release_tells_of_is_said_to_be_hidden_whether_or_not_there_is_anything(String uri) {
    var page = browser.json(uri);
    assertThat(page.at("/items")).isEmpty();
    assertThat(page.at("/hidden").asString()).isEqualTo("hidden: too few colleagues");
  }

  @Test
  void what_is_told_is_not_hidden() {
    assertThat(browser.json("/api/v1/objection-patterns?objection=budget").has("hidden")).isFalse();
  }

  @Test
  void read_models_say_how_far_they_have_come() {
    assertThat(browser.json("/api/v1/read-models").at("/items"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(
            item -> {
              assertThat(item.at("/generation").asInt()).isEqualTo(1);
              assertThat(item.at("/lag").asLong()).isZero();
            });
  }

  @Test
  void a_suggestion_says_what_worked_how_surely_and_why() {
    var answer =
        browser.post(
            "/api/v1/strategies/suggestions",
            Map.of("text", "That is too expensive for us", "industry", "manufacturing"));
    var best = answer.at("/suggestions/0");
    assertThat(best.at("/approach").asString()).isEqualTo("roi-calculator");
    assertThat(best.at("/rate").asInt()).isBetween(80, 86);
    assertThat(best.at("/interval/low").asInt()).isBetween(76, 82);
    assertThat(best.at("/evidence/cases").asString()).isEqualTo("200-499");
    assertThat(best.at("/won/rate").asInt()).isBetween(35, 50);
    assertThat(best.at("/why").asString())
        .matches(
            "Similar situation resolved successfully: Industry: manufacturing, Objection: budget,"
                + " Successful approach: roi-calculator. Worked in about [89] of 10 .*");
    assertThat(answer.at("/differenceShown").asBoolean()).isTrue();
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isFalse();
  }

  @Test
  void its_receipt_verifies_and_names_bob() {
    Map<String, Object> question =
        Map.of("objection", "budget", "industry", "manufacturing", "explore", true);
    var answer = browser.post("/api/v1/strategies/suggestions", question);
    var receipt = JSON.treeToValue(answer.at("/receipt"), Receipt.class);
    assertThat(new ReceiptVerifier(Host.KEYS.getPublic()).verifies(receipt)).isTrue();
    assertThat(receipt.staff()).isEqualTo(new StaffId("bob-456"));
    assertThat(receipt.time()).isEqualTo(Host.NOW);
    assertThat(receipt.release()).isEqualTo(4);
    assertThat(receipt.offered()).hasSize(3);
    assertThat(receipt.offered().stream().mapToDouble(Receipt.Offer::propensity).sum())
        .isBetween(0.99, 1.01);
    assertThat(new ReceiptVerifier(Host.KEYS.getPublic()).verifies(receipt.signed("AAAA")))
        .isFalse();
  }

  @Test
  void too_little_evidence_is_said_out_loud() {
    var answer = browser.post("/api/v1/strategies/suggestions", Map.of("objection", "trust"));
    assertThat(answer.at("/notEnoughEvidence").asBoolean()).isTrue();
    assertThat(answer.at("/suggestions")).isEmpty();
    assertThat(answer.at("/sentence").asString()).startsWith("Not enough evidence yet");
    assertThat(answer.has("overall")).isFalse();
  }

  @Test
  void a_text_without_objection_is_answered_so() {
    var answer =
        browser.post("/api/v1/strategies/suggestions", Map.of("text", "See you on Monday"));
    assertThat(answer.at("/sentence").asString()).startsWith("No objection was seen");
  }

  @Test
  void an_analysis_gives_codes_and_never_the_text() {
    var seen =
        browser.post(
            "/api/v1/situations/analysis",
            Map.of("text", "too expensive", "industry", "retail", "speaker", "customer"));
    assertThat(seen.at("/objection").asString()).isEqualTo("budget");
    assertThat(seen.at("/industry").asString()).isEqualTo("retail");
    assertThat(seen.at("/approach").isNull()).isTrue();
    assertThat(seen.toString()).doesNotContain("expensive");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/objection-patterns?objection=price, objection",
    "/api/v1/objection-patterns?industry=steel, industry",
    "/api/v1/objection-patterns?businessSize=huge, businessSize",
    "/api/v1/objection-patterns?limit=0, limit",
    "/api/v1/objection-patterns?industry=retail&businessSize=small, businessSize",
    "/api/v1/objection-patterns?by=weather, by",
    "/api/v1/success-strategies?industry=steel, industry",
    "/api/v1/success-strategies?priceBand=5000, priceBand",
    "/api/v1/success-strategies?cursor=demo, cursor",
    "/api/v1/market-trends?month=March, month",
    "/api/v1/timing-patterns?hour=24, hour",
    "/api/v1/timing-patterns?weekday=tue&gap=3, gap",
    "/api/v1/conversion-analytics?cycleLength=long, cycleLength"
  })
  void an_unknown_code_is_refused_by_name(String uri, String field) {
    assertThat(browser.refused(uri)).contains("\"field\":\"" + field + "\"");
  }

  @ParameterizedTest
  @CsvSource({"objection, price", "industry, steel", "businessSize, huge", "text, ''"})
  void a_question_with_an_unknown_code_is_refused_by_name(String field, String value) {
    var uri = "/api/v1/strategies/suggestions";
    var request = browser.client().post().uri(uri).bodyValue(Map.of(field, value));
    assertThat(browser.refused(request)).contains("\"field\":\"" + field + "\"");
  }
}
