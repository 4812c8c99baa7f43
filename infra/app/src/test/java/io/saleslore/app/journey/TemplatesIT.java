package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.security.DemoTokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A wording from the reviewer's desk into twenty marketers' chats and back as a measured effect.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplatesIT {
  private static final String REVIEWS = "/api/v1/template-reviews";
  private static final String PROPOSALS = "/api/v1/template-proposals";
  private static final String TEXT =
      "What your old machines cost you every week is more than {price} for ours, shall we add it"
          + " up?";
  private static final Map<String, Object> WORDING =
      Map.of("objections", List.of("budget"), "approach", "cost-savings", "text", TEXT);
  private static final int MARKETERS = 20;
  private static final int CHATS = 3;

  @TempDir static Path data;
  private static RunningPlatform platform;
  private static Api api;

  @BeforeAll
  static void start() {
    platform =
        RunningPlatform.start(
            data, 0, "saleslore.gate.schedule=-", "saleslore.gate.at-least-marketers=5");
    api = new Api(platform.uri(), data);
    api.onboard("bob-456", "Bob");
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  @Order(1)
  void the_platform_comes_with_a_catalogue_that_says_it_was_never_used() {
    Api.await(() -> api.get("/api/v1/templates", api.marketer("bob-456")).status() == 200);
    Api.await(() -> templates("objection=budget").path("templates").size() > 8);
    var answer = templates("objection=budget&approach=roi-calculator");
    assertThat(answer.path("templates").get(0).path("text").asText())
        .isEqualTo("Let me show you exactly how this pays for itself...");
    assertThat(answer.path("notEnoughEvidence").asBoolean()).isTrue();
    assertThat(answer.path("sentence").asText()).startsWith("Not enough evidence yet");
    var item = view("template-1").get(0);
    assertThat(item.path("hidden").asText()).isEqualTo("hidden: too few colleagues");
    assertThat(item.has("eased")).isFalse();
  }

  @Test
  @Order(2)
  void only_reviewers_reach_the_reviews_and_nothing_else() {
    var bob = api.marketer("bob-456");
    assertThat(api.post(REVIEWS, WORDING, bob).status()).isEqualTo(403);
    assertThat(api.get(REVIEWS, bob).status()).isEqualTo(403);
    assertThat(api.get(REVIEWS, "").status()).isEqualTo(401);
    for (var role : List.of("ADMIN", "DATA_TEAM", "COMPLIANCE")) {
      assertThat(api.get(REVIEWS, api.role(role)).status()).as(role).isEqualTo(403);
    }
    var carol = reviewer("carol");
    for (var path :
        List.of(
            "/api/v1/staff/bob-456/customers",
            "/api/v1/templates",
            "/api/v1/response-templates",
            "/api/v1/gate",
            "/api/v1/read-models")) {
      assertThat(api.get(path, carol).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  @Order(3)
  void what_may_be_about_somebody_is_refused_by_place_and_kind() {
    var typed = "Ask John Miller on +1 202 555 0142 what the old machines cost him every week";
    var refused = api.post(REVIEWS, with("text", typed), reviewer("carol"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("field")).isEqualTo("text");
    assertThat(refused.body().toString()).doesNotContain("Miller", "0142");
    var found = refused.body().path("refused");
    assertThat(found.findValuesAsText("why")).contains("name", "digits");
    assertThat(found)
        .anySatisfy(
            span ->
                assertThat(typed.substring(span.path("start").asInt(), span.path("end").asInt()))
                    .isEqualTo("+1 202 555 0142"));
    assertThat(reviews("state=written")).isEmpty();
  }

  @Test
  @Order(4)
  void what_cannot_be_taken_is_named() {
    assertField("text", 400, with("text", "Too few words"));
    assertField("text", 400, with("text", "{john} is no slot that anybody could ever fill in"));
    assertField("approach", 400, with("approach", "magic"));
    assertField("objections", 400, with("objections", List.of()));
    assertField("text", 409, with("text", "Let me show you exactly how this pays for itself"));
    var carol = reviewer("carol");
    assertThat(api.get(REVIEWS + "/template-4711", carol).status()).isEqualTo(404);
    assertThat(api.get(REVIEWS + "/john", carol).status()).isEqualTo(400);
    assertThat(api.get(REVIEWS + "?state=john", carol).status()).isEqualTo(400);
  }

  @Test
  @Order(5)
  void carol_writes_it_dave_sends_it_back_carol_rewrites_and_dave_publishes_it() {
    var written = Api.expect(201, api.post(REVIEWS, WORDING, reviewer("carol")));
    assertThat(written.text("templateId")).isEqualTo("template-1000");
    assertThat(reviews("state=written").findValuesAsText("templateId"))
        .containsExactly("template-1000");
    var path = REVIEWS + "/template-1000/";
    assertThat(api.post(path + "approve", Map.of(), reviewer("carol")).status()).isEqualTo(403);
    var dave = reviewer("dave");
    var rejected = api.post(path + "reject", Map.of("reason", "ask a question"), dave);
    assertThat(Api.expect(200, rejected).text("state")).isEqualTo("rejected");
    assertThat(api.post(path + "approve", Map.of(), dave).status()).isEqualTo(409);
    Api.expect(200, api.post(path + "rewrite", WORDING, reviewer("carol")));
    var approved = Api.expect(200, api.post(path + "approve", Map.of(), dave));
    assertThat(approved.text("decidedBy")).isEqualTo("dave");
    Api.await(() -> !view("template-1000").isEmpty());
    assertThat(templates("objection=budget&approach=cost-savings").toString()).contains(TEXT);
  }

  @Test
  @Order(6)
  void its_effect_is_measured_when_enough_marketers_have_used_it() {
    for (int marketer = 0; marketer < MARKETERS; marketer++) {
      var staff = "seller-" + marketer;
      api.onboard(staff, "Seller");
      for (int chat = 0; chat < CHATS; chat++) {
        sell(staff, marketer * CHATS + chat);
      }
    }
    api.awaitAnonymised();
    assertThat(view("template-1000").get(0).has("hidden")).isTrue();
    api.tick(Instant.now());
    Api.await(() -> view("template-1000").size() == 2);

    var item = view("template-1000").get(1);
    assertThat(item.path("objection").asText()).isEqualTo("budget");
    assertThat(item.path("eased").path("rate").asInt()).isEqualTo(75);
    assertThat(item.path("replied").path("rate").asInt()).isEqualTo(100);
    assertThat(item.path("won").path("rate").asInt()).isEqualTo(75);
    assertThat(item.path("evidence").path("cases").asText()).isEqualTo("50-99");
    assertThat(item.path("evidence").path("marketers").asText()).isIn("10-19", "20-49");

    var best = templates("objection=budget&industry=manufacturing").path("templates").get(0);
    assertThat(best.path("template").asText()).isEqualTo("template-1000");
    assertThat(best.path("level").asText()).isEqualTo("template-objection");
    assertThat(best.path("rate").asInt()).isBetween(68, 80);
  }

  @Test
  @Order(7)
  void bob_is_suggested_its_words() {
    var bob = api.marketer("bob-456");
    var question =
        Map.of("text", "That seems expensive for our budget", "industry", "manufacturing");
    var advice = Api.expect(200, api.post("/api/v1/strategies/suggestions", question, bob)).body();
    assertThat(advice.path("suggestions"))
        .filteredOn(each -> each.path("approach").asText().equals("cost-savings"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.path("template").path("template").asText())
                  .isEqualTo("template-1000");
              assertThat(each.path("why").asText()).endsWith("Template: '" + TEXT + "'");
            });
  }

  @Test
  @Order(8)
  void the_global_zone_names_no_reviewer_and_the_record_of_operations_does() {
    var jdbc = platform.part(JdbcClient.class);
    var catalogue =
        jdbc.sql("select payload from global_zone.release where aggregateIdentifier = 'catalogue'")
            .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
            .list();
    assertThat(catalogue).anyMatch(event -> event.contains("old machines"));
    assertThat(catalogue).noneMatch(event -> event.contains("carol") || event.contains("dave"));
    assertThat(
            jdbc.sql("select metaData from global_zone.release")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list())
        .containsOnly("{}");
    assertThat(
            jdbc.sql("select payload from operations.entry")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list())
        .anyMatch(each -> each.contains("template-approved") && each.contains("dave"))
        .noneMatch(each -> each.contains("old machines"));
  }

  @Test
  @Order(9)
  void what_is_withdrawn_is_no_longer_suggested() {
    var path = REVIEWS + "/template-1000/withdraw";
    Api.expect(200, api.post(path, Map.of(), reviewer("dave")));
    Api.await(() -> view("template-1000").isEmpty());
    assertThat(templates("objection=budget").toString()).doesNotContain("old machines");
    assertThat(api.post(path, Map.of(), reviewer("dave")).status()).isEqualTo(409);
  }

  @Test
  @Order(10)
  void what_many_marketers_write_alike_is_proposed_without_a_source_and_taken_into_review() {
    var carol = reviewer("carol");
    Api.expect(202, api.post(PROPOSALS + "/searches", Map.of(), carol));
    Api.await(() -> proposed().isPresent());
    var found = proposed().orElseThrow();
    assertThat(found.path("objection").asText()).isEqualTo("budget");
    assertThat(found.path("eased").asInt()).isBetween(50, 100);
    assertThat(found.path("marketers").asText()).isIn("10-19", "20-49");
    assertThat(found.toString()).doesNotContain("seller", "Customer", "Works", "staff");

    var path = PROPOSALS + "/" + found.path("number").asInt();
    var text = "We can also send somebody to your shop by {date}, would that suit you?";
    var draft = Map.of("objections", List.of("budget"), "approach", "demo", "text", text);
    assertThat(api.post(path + "/take", draft, api.marketer("bob-456")).status()).isEqualTo(403);
    var bad = Map.of("objections", List.of("budget"), "approach", "demo", "text", text + " 24/7");
    assertThat(api.post(path + "/take", bad, carol).status()).isEqualTo(422);
    var taken = Api.expect(201, api.post(path + "/take", draft, carol));
    assertThat(taken.text("writtenBy")).isEqualTo("carol");
    assertThat(taken.text("state")).isEqualTo("written");
    assertThat(api.post(path + "/dismiss", Map.of(), carol).status()).isEqualTo(409);
    assertThat(proposals("taken").get(0).path("template").asText())
        .isEqualTo(taken.text("templateId"));
    Api.expect(202, api.post(PROPOSALS + "/searches", Map.of(), carol));
  }

  private static Optional<JsonNode> proposed() {
    var text = "We can also send somebody to your shop within the week.";
    return proposals("open")
        .valueStream()
        .filter(each -> each.path("text").asText().equals(text))
        .findFirst();
  }

  private static JsonNode proposals(String state) {
    var path = PROPOSALS + "?state=" + state;
    return Api.expect(200, api.get(path, reviewer("carol"))).body().path("items");
  }

  /** Three of four customers come round and buy. */
  private static void sell(String staff, int number) {
    var token = api.marketer(staff);
    var name = "Customer " + (char) ('A' + number % 26) + number;
    var customer =
        Api.expect(
                201,
                api.post(
                    "/api/v1/staff/" + staff + "/customers",
                    Map.of(
                        "name",
                        name,
                        "company",
                        "Works " + number,
                        "phone",
                        "+1 202 555 %04d".formatted(1000 + number),
                        "industry",
                        "manufacturing",
                        "businessSize",
                        "medium"),
                    token))
            .text("customerId");
    boolean yes = number % 4 != 3;
    var chat =
        """
        20/03/2026, 10:00 - Seller: Here is your quote
        20/03/2026, 10:05 - %s: That seems expensive for our budget
        20/03/2026, 10:06 - Seller: Well, what your old machines cost you each week is more than $300 for ours, shall we add it up? Tomorrow?
        20/03/2026, 10:07 - Seller: We can also send somebody to your shop within the week.
        20/03/2026, 10:30 - %s: %s
        """
            .formatted(
                name, name, yes ? "Interesting, send me the contract" : "No thanks, we will pass");
    var conversation =
        Api.expect(200, api.importChat(staff, customer, "Seller", chat)).text("conversationId");
    var deals = "/api/v1/staff/" + staff + "/deals";
    var deal =
        Api.expect(
                201,
                api.post(
                    deals,
                    Map.of(
                        "customerId", customer,
                        "conversationId", conversation,
                        "openedAt", "2026-03-20T08:00:00Z"),
                    token))
            .text("dealId");
    Api.expect(
        204,
        api.post(
            deals + "/" + deal + (yes ? "/win" : "/lose"),
            Map.of("at", "2026-03-21T09:00:00Z"),
            token));
  }

  private static Map<String, Object> with(String field, Object value) {
    var changed = new HashMap<>(WORDING);
    changed.put(field, value);
    return changed;
  }

  private static String reviewer(String name) {
    return new DemoTokens(data).role("TEMPLATE_REVIEWER", name);
  }

  private static JsonNode reviews(String query) {
    return Api.expect(200, api.get(REVIEWS + "?" + query, reviewer("carol"))).body().path("items");
  }

  private static JsonNode templates(String query) {
    var bob = api.marketer("bob-456");
    return Api.expect(200, api.get("/api/v1/templates?" + query, bob)).body();
  }

  private static JsonNode view(String template) {
    var path = "/api/v1/response-templates?template=" + template;
    return Api.expect(200, api.get(path, api.marketer("bob-456"))).body().path("items");
  }

  private static void assertField(String field, int status, Map<String, Object> wording) {
    Answer refused = api.post(REVIEWS, wording, reviewer("carol"));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
    assertThat(refused.text("field")).isEqualTo(field);
  }
}
