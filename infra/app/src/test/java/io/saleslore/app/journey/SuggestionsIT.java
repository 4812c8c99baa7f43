package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.fixture.Caller;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.store.StoredJson;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loop of a suggestion: shown, chosen, outcome. Receipts are signed with the real key. */
class SuggestionsIT extends OnePlatform {
  private static final ObjectMapper JSON = StoredJson.mapper();
  private static final Instant SHOWN = Instant.parse("2026-03-02T09:30:00.123Z");

  private int customers;
  private String customer = "";
  private String conversation = "";

  @BeforeAll
  void start() {
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
  }

  @BeforeEach
  void alice_talks_with_a_customer() {
    customer = api.recordCustomer("alice-123", Map.of("name", "John " + customers++));
    conversation = api.startConversation("alice-123", Map.of("customerId", customer));
    say("customer", "2026-03-02T09:00:00Z", "That seems expensive for our budget");
  }

  @Test
  void what_was_shown_and_chosen_finds_the_outcome_of_its_story() throws Exception {
    var receipt = receipt("alice-123");
    Api.expect(201, take(receipt, "roi-calculator"));
    assertThat(only().path("outcome").isNull()).isTrue();
    assertThat(only().path("eased").isNull()).isTrue();

    say("marketer", "2026-03-02T09:35:00Z", "Let me show you the ROI calculator");
    say("customer", "2026-03-02T09:50:00Z", "Interesting, send me the contract");
    assertThat(only().path("eased").asBoolean()).isTrue();

    conclude("won", "2026-03-03T09:00:00Z");
    assertThat(only().path("outcome").asText()).isEqualTo("won");
    assertThat(only().path("chosen").asText()).isEqualTo("roi-calculator");
    assertThat(only().path("objection").asText()).isEqualTo("budget");
    conclude("lost", "2026-03-03T09:00:00Z");
    assertThat(only().path("outcome").asText()).isEqualTo("lost");
  }

  @Test
  void a_marketer_sees_what_advice_did_for_them() throws Exception {
    var since = "2026-01-01T00:00:00Z";
    var before = effect(since).path("all");
    Api.expect(201, take(receipt("alice-123"), "roi-calculator"));
    Api.expect(201, take(receipt("alice-123"), null));
    say("marketer", "2026-03-02T09:35:00Z", "Let me show you the ROI calculator");
    say("customer", "2026-03-02T09:50:00Z", "Interesting, send me the contract");
    conclude("won", "2026-03-03T09:00:00Z");
    var after = effect(since).path("all");
    assertThat(after.path("shown").asInt()).isEqualTo(before.path("shown").asInt() + 2);
    for (var count : List.of("chosen", "reacted", "eased", "decided", "won")) {
      assertThat(after.path(count).asInt()).as(count).isEqualTo(before.path(count).asInt() + 1);
    }
    assertThat(effect("2100-01-01T00:00:00Z").path("all").path("shown").asInt()).isZero();
  }

  @Test
  void compliance_sees_what_was_confirmed_as_shown_and_the_releases_behind_it() throws Exception {
    var before = advice();
    assertThat(before.path("suggestions")).isEmpty();
    platform
        .part(Releases.class)
        .publish(
            List.of(
                release(0, Objection.BUDGET, Approach.ROI_CALCULATOR, 34),
                release(1, Objection.TIMING, Approach.DEMO, 20),
                release(2, Objection.BUDGET, Approach.PAYMENT_PLAN, 22)));
    Api.await(() -> advice().path("receipt").path("release").asInt() == 2);
    var advice = advice();
    assertThat(advice.path("suggestions").size()).isPositive();
    Api.expect(201, take(JSON.writeValueAsString(advice.path("receipt")), null));
    platform
        .part(Releases.class)
        .publish(List.of(release(3, Objection.BUDGET, Approach.DISCOUNT, 5)));

    var shown = shown(advice.path("receipt").path("time").asText());
    var receipt = shown.path("receipt");
    assertThat(receipt.path("model").asText())
        .isEqualTo(advice.path("receipt").path("model").asText());
    assertThat(receipt.path("edition").asInt()).isEqualTo(1);
    assertThat(receipt.path("offered").findValuesAsText("approach"))
        .isEqualTo(advice.path("receipt").path("offered").findValuesAsText("approach"));
    assertThat(shown.path("signatureHolds").asBoolean()).isTrue();
    assertThat(shown.path("evidence").findValuesAsText("number")).containsExactly("0", "2");
    assertThat(shown.path("evidence").path(0).path("release").path("codes").toString())
        .isEqualTo("[\"budget\",\"roi-calculator\",\"manufacturing\"]");
    assertThat(shown.path("evidence").path(0).path("release").path("counts").path("eased").asInt())
        .isEqualTo(34);
    var position = shown.path("evidence").path(1).path("position").asLong();
    assertThat(
            platform
                .part(JdbcClient.class)
                .sql("select payload from global_zone.release where globalIndex = ?")
                .param(position)
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single())
        .contains("payment-plan");
    assertThat(shown("2020-01-01T00:00:00Z").isMissingNode()).isTrue();
    unreadable_evidence_is_named_by_its_position(receipt.path("time").asText(), position);
  }

  private void unreadable_evidence_is_named_by_its_position(String time, long position) {
    var sql = platform.part(JdbcClient.class);
    var payload =
        sql.sql("select payload from global_zone.release where globalIndex = ?")
            .param(position)
            .query((row, _) -> row.getBytes(1))
            .single();
    var change = "update global_zone.release set payload = ? where globalIndex = ?";
    sql.sql(change).params("{".getBytes(StandardCharsets.UTF_8), position).update();
    try {
      var asked = "/api/v1/audit/advice?reason=case%2017&staff=alice-123&at=" + time;
      var answer = Api.expect(200, api.get(asked, api.role("COMPLIANCE"))).body();
      assertThat(answer.path("unreadable").toString())
          .isEqualTo("[{\"store\":\"global\",\"position\":" + position + "}]");
      assertThat(shown(time).path("evidence").findValuesAsText("number")).containsExactly("0");
    } finally {
      sql.sql(change).params(payload, position).update();
    }
  }

  private JsonNode advice() {
    return Api.expect(
            200,
            api.post(
                "/api/v1/strategies/suggestions",
                Map.of("objection", "budget", "industry", "manufacturing"),
                api.marketer("alice-123")))
        .body();
  }

  /** The last that was confirmed around then. */
  private JsonNode shown(String at) {
    var asked = "/api/v1/audit/advice?reason=case%2017&staff=alice-123&at=" + at;
    var shown = Api.expect(200, api.get(asked, api.role("COMPLIANCE"))).body().path("shown");
    return shown.path(shown.size() - 1);
  }

  private static PatternReleased release(
      long number, Objection objection, Approach approach, int eased) {
    return new PatternReleased(
        1,
        number,
        FactKind.OBJECTION_BY_INDUSTRY,
        Level.CROWD,
        List.of(objection.code(), approach.code(), "manufacturing"),
        Map.of(Count.TRIED, 40, Count.EASED, eased, Count.DECIDED, 38, Count.WON, eased - 4),
        YearMonth.of(2026, 3),
        MarketersBand.FROM_20_TO_49,
        Commitment.to("a line"));
  }

  @Test
  void each_receipt_is_brought_back_once_wherever_that_is() throws Exception {
    var receipt = receipt("alice-123");
    Api.expect(201, take(receipt, "roi-calculator"));
    Api.expect(409, take(receipt, "payment-plan"));
    alice_talks_with_a_customer();
    Api.expect(409, take(receipt, "roi-calculator"));
  }

  @Test
  void what_was_not_signed_here_or_not_shown_to_her_is_refused() throws Exception {
    long before = events();
    var genuine = JSON.valueToTree(receipt("alice-123"));
    for (var forged :
        List.of(
            JSON.writeValueAsString(genuine).replace("0.75", "0.76"),
            JSON.writeValueAsString(genuine).replace("budget", "timing"),
            JSON.writeValueAsString(genuine).replace("payment-plan", "discount"),
            JSON.writeValueAsString(genuine).replace("\"release\":7", "\"release\":8"))) {
      assertThat(JSON.readTree(forged)).isNotEqualTo(genuine);
      Api.expect(422, take(forged, null));
    }
    Api.expect(422, take(receipt("bob-456"), null));
    Api.expect(422, take(signed(receipt("alice-123", null)), null));
    assertThat(Api.expect(400, take(receipt("alice-123"), "demo")).text("field"))
        .isEqualTo("chosen");
    assertThat(Api.expect(400, take("{}", null)).text("field")).startsWith("receipt");
    assertThat(Api.expect(400, take("null", null)).text("field")).isEqualTo("receipt");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void advice_as_it_was_answered_can_be_brought_back() throws Exception {
    var advice =
        api.post(
            "/api/v1/strategies/suggestions",
            Map.of("objection", "budget", "industry", "manufacturing"),
            api.marketer("alice-123"));
    Api.expect(201, take(JSON.writeValueAsString(advice.body().path("receipt")), null));
  }

  @Test
  void all_advice_for_a_chat_is_one_call_whose_receipt_comes_back_with_feedback() throws Exception {
    var chat = "/api/v1/staff/alice-123/conversations/" + conversation;
    var advice = Api.expect(200, api.get(chat + "/advice", api.marketer("alice-123"))).body();
    assertThat(advice.path("situation").path("objection").asText()).isEqualTo("budget");
    assertThat(advice.at("/messages/0/evidence")).isNotEmpty();
    assertThat(advice.path("answered").asBoolean()).isFalse();
    assertThat(advice.at("/templates/0/words/text").asText()).isNotEmpty();
    assertThat(advice.at("/timing/messages/sentence").asText()).isNotEmpty();
    assertThat(advice.toString()).doesNotContain("seems expensive");
    var feedback =
        Map.of(
            "receipt",
            JSON.treeToValue(advice.path("receipt"), Map.class),
            "feedback",
            "not-useful");
    Api.expect(201, api.post(suggestions(), feedback, api.marketer("alice-123")));
    assertThat(only().path("feedback").asText()).isEqualTo("not-useful");
    Api.expect(404, api.get(chat + "/advice", api.marketer("bob-456")));
    Api.expect(403, api.get(chat + "/advice", api.role("DATA_TEAM")));
  }

  @Test
  void how_advice_served_who_left_is_not_shown_to_who_took_over() throws Exception {
    api.onboard("carol-1", "Carol");
    api.onboard("dave-1", "Dave");
    var carol = new Caller(platform.uri(), api.marketer("carol-1"));
    var zone = "/api/v1/staff/carol-1";
    var john =
        Caller.body(carol.post(zone + "/customers", Map.of("name", "John")))
            .path("customerId")
            .asText();
    var chat =
        Caller.body(carol.post(zone + "/conversations", Map.of("customerId", john)))
            .path("conversationId")
            .asText();
    var taken = Map.of("receipt", JSON.valueToTree(receipt("carol-1")), "chosen", "roi-calculator");
    Caller.expect(201, carol.post(zone + "/conversations/" + chat + "/suggestions", taken));
    var since = zone + "/suggestions/effect?since=2026-01-01T00:00:00Z";
    assertThat(Caller.body(carol.get(since)).path("all").path("shown").asInt()).isEqualTo(1);

    Caller.expect(
        200,
        new Caller(platform.uri(), api.role("ADMIN"))
            .post(zone + "/handover", Map.of("to", "dave-1", "reason", "letter 12/2026")));
    Caller.expect(
        204,
        new Caller(platform.uri(), api.role("ADMIN", "another"))
            .post(zone + "/handover/confirm", Map.of()));
    var dave = new Caller(platform.uri(), api.marketer("dave-1"));
    assertThat(Caller.body(dave.get(since)).path("all").path("shown").asInt()).isZero();
    Caller.expect(
        422,
        dave.post(
            zone + "/conversations/" + chat + "/suggestions",
            Map.of("receipt", JSON.valueToTree(receipt("carol-1")))));
    Caller.expect(
        201,
        dave.post(
            zone + "/conversations/" + chat + "/suggestions",
            Map.of("receipt", JSON.valueToTree(receipt("dave-1")))));
  }

  @Test
  void nobody_else_sees_them() throws Exception {
    Api.expect(201, take(receipt("alice-123"), "roi-calculator"));
    Api.expect(404, api.get(suggestions(), api.marketer("bob-456")));
    Api.expect(404, api.get("/api/v1/staff/alice-123/suggestions/effect", api.marketer("bob-456")));
    Api.expect(403, api.get(suggestions(), api.role("ADMIN")));
  }

  private JsonNode effect(String since) {
    return Api.expect(
            200,
            api.get(
                "/api/v1/staff/alice-123/suggestions/effect?since=" + since,
                api.marketer("alice-123")))
        .body();
  }

  private JsonNode only() {
    var items = api.get(suggestions(), api.marketer("alice-123")).body().path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private void say(String speaker, String at, String text) {
    Api.expect(
        201,
        api.post(
            "/api/v1/staff/alice-123/conversations/" + conversation + "/messages",
            Map.of("sentAt", at, "speaker", speaker, "text", text),
            api.marketer("alice-123")));
  }

  private void conclude(String outcome, String at) {
    Api.expect(
        204,
        api.post(
            "/api/v1/staff/alice-123/conversations/" + conversation + "/conclude",
            Map.of("outcome", outcome, "at", at),
            api.marketer("alice-123")));
  }

  private Answer take(Receipt receipt, @Nullable String chosen) throws Exception {
    return take(JSON.writeValueAsString(receipt), chosen);
  }

  private Answer take(String receipt, @Nullable String chosen) throws Exception {
    var body = new HashMap<String, @Nullable Object>();
    body.put("receipt", JSON.readTree(receipt));
    body.put("chosen", chosen);
    return api.postRaw(
        suggestions(),
        "application/json",
        JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
        api.marketer("alice-123"));
  }

  private String suggestions() {
    return "/api/v1/staff/alice-123/conversations/" + conversation + "/suggestions";
  }

  private Receipt receipt(String staff) throws Exception {
    return signed(receipt(staff, new StaffId(staff)));
  }

  private Receipt receipt(String name, @Nullable StaffId staff) {
    return new Receipt(
        UUID.randomUUID(),
        staff,
        SHOWN,
        new Receipt.Situation(Objection.BUDGET, Industry.MANUFACTURING, null),
        List.of(
            new Receipt.Offer(Approach.ROI_CALCULATOR, 0.75),
            new Receipt.Offer(Approach.PAYMENT_PLAN, 0.25)),
        "beta-binomial " + name,
        1,
        7,
        "");
  }

  private Receipt signed(Receipt receipt) throws Exception {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(platform.part(PrivateKey.class));
    signature.update(receipt.signedBytes());
    return receipt.signed(Base64.getEncoder().encodeToString(signature.sign()));
  }
}
