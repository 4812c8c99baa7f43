package io.saleslore.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Forensics;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What WhatsApp delivers, signed as Meta signs it, to a marketer who owns the number. */
class WebhookIT {
  private static final Path SAMPLES =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../../shared/data"))
          .resolve("whatsapp/webhooks");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MONDAY = 1_772_442_000L;

  @TempDir static Path data;
  private static RunningPlatform platform;
  private static Api api;
  private static Hooks hooks;
  private static int zones;

  /** A marketer of their own for a test, and the number that is theirs. */
  private record Alice(String staff, String number) {
    static Alice fresh() {
      int n = ++zones;
      var alice = new Alice("alice-" + n, Long.toString(106_540_352_242_000L + n));
      api.onboard(alice.staff, "Alice");
      assertThat(hooks.assign(alice.staff, alice.number, api.role("ADMIN"))).isEqualTo(204);
      return alice;
    }

    JsonNode all(String what) {
      return Api.expect(200, api.get("/api/v1/staff/" + staff + "/" + what, api.marketer(staff)))
          .body()
          .path("items");
    }

    List<JsonNode> messages() {
      var all = new ArrayList<JsonNode>();
      for (var each : all("conversations")) {
        var path = "conversations/" + each.path("conversationId").asText() + "/messages?limit=500";
        all(path).forEach(all::add);
      }
      return all;
    }

    List<String> said() {
      return messages().stream().map(each -> each.path("text").asText()).toList();
    }

    void hears(String body) {
      assertThat(hooks.deliver(body)).isEqualTo(200);
    }

    void hears(String id, long at, String words) {
      hears(Hooks.text(number, "16505551234", id, at, words));
    }
  }

  @BeforeAll
  static void start() {
    platform = RunningPlatform.start(data, 0, Hooks.settings());
    api = new Api(platform.uri(), data);
    hooks = new Hooks(platform.uri());
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void the_handshake_repeats_the_challenge_to_who_knows_the_token() {
    var right = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    var answer = hooks.get(right + Hooks.VERIFY_TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("1158201444");
    assertThat(hooks.get(right + "wrong").statusCode()).isEqualTo(403);
    assertThat(hooks.get("").statusCode()).isEqualTo(403);
    assertThat(hooks.get("?hub.mode=unsubscribe&hub.verify_token=vibecoding").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Hub-Signature, sha1=%s",
    "X-Hub-Signature-256, sha1=%s",
    "X-Hub-Signature-256, %s",
    "X-Hub-Signature-256, sha256=%.63s",
    "X-Hub-Signature-256, sha256=",
    "X-Hub-Signature-256, sha256=%s0",
    "X-Hub-Signature-256, sha512=%s",
    "Authorization-Of-Nobody, x",
  })
  void who_does_not_sign_is_refused_and_writes_nothing(String header, String value) {
    long before = events();
    var body =
        Hooks.text("1", "16505551234", "wamid.X", MONDAY, "hi").getBytes(StandardCharsets.UTF_8);
    var signed = value.formatted(Hooks.sign(body, Hooks.SECRET));
    assertThat(hooks.deliver(body, header, signed).statusCode()).isEqualTo(401);
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void a_body_that_was_changed_or_signed_with_another_secret_is_refused() {
    var body = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    var header = "X-Hub-Signature-256";
    var signed = "sha256=" + Hooks.sign(body, Hooks.SECRET);
    assertThat(hooks.deliver(body, header, signed).statusCode()).isEqualTo(200);
    body[body.length - 1] = ' ';
    assertThat(hooks.deliver(body, header, signed).statusCode()).isEqualTo(401);
    var other = "sha256=" + Hooks.sign(body, "another");
    assertThat(hooks.deliver(body, header, other).statusCode()).isEqualTo(401);
  }

  @Test
  void a_signed_body_that_is_no_webhook_is_a_bad_request() {
    for (var body : List.of("", "{", "[]", "\"x\"", "\0")) {
      assertThat(hooks.deliver(body)).as(body).isEqualTo(400);
    }
    for (var body :
        List.of(
            "{}",
            "{\"entry\":7}",
            "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[7,{}]}}]}]}",
            "{\"entry\":[{\"changes\":[{\"field\":\"history\",\"value\":{\"history\":[[]]}}]}]}")) {
      assertThat(hooks.deliver(body)).as(body).isEqualTo(200);
    }
  }

  @Test
  void a_body_of_more_than_three_megabytes_is_too_large() {
    var large = new byte[3 * 1024 * 1024 + 1];
    var signed = "sha256=" + Hooks.sign(large, Hooks.SECRET);
    assertThat(hooks.deliver(large, "X-Hub-Signature-256", signed).statusCode()).isEqualTo(413);
    var alice = Alice.fresh();
    alice.hears("wamid.LARGE", MONDAY, "x".repeat(3_000_000));
    assertThat(alice.said()).singleElement().asString().hasSize(3_000_000);
  }

  static Stream<JsonNode> vectors() throws IOException {
    return Files.exists(SAMPLES)
        ? elements(sample("signature-vectors.json").path("vectors"))
        : Stream.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("vectors")
  void known_signatures_are_right_over_the_raw_bytes(JsonNode vector) {
    var body = vector.path("raw_body_utf8").asText().getBytes(StandardCharsets.UTF_8);
    var answer = hooks.deliver(body, vector.path("header").asText(), vector.path("value").asText());
    assertThat(answer.statusCode()).isEqualTo(body.length == 0 ? 400 : 200);
  }

  @Test
  void an_unknown_business_number_is_answered_not_stored_and_counted() {
    long before = events();
    double counted = counted("unknown-number");
    assertThat(hooks.deliver(Hooks.text("999", "16505551234", "wamid.U", MONDAY, "hi")))
        .isEqualTo(200);
    assertThat(events()).isEqualTo(before);
    assertThat(counted("unknown-number")).isEqualTo(counted + 1);
  }

  @Test
  void a_number_is_one_marketers_at_a_time() {
    var alice = Alice.fresh();
    var bob = Alice.fresh();
    var admin = api.role("ADMIN");
    assertThat(hooks.assign(alice.staff, alice.number, admin)).isEqualTo(204);
    assertThat(hooks.assign(bob.staff, alice.number, admin)).isEqualTo(409);
    assertThat(hooks.release(bob.staff, alice.number, admin)).isEqualTo(404);
    assertThat(hooks.assign(bob.staff, "John", admin)).isEqualTo(400);
    assertThat(hooks.assign("nobody", "1", admin)).isEqualTo(404);
    assertThat(hooks.assign(alice.staff, "1", api.marketer(alice.staff))).isEqualTo(403);
    assertThat(hooks.release(alice.staff, alice.number, admin)).isEqualTo(204);
    assertThat(hooks.assign(bob.staff, alice.number, admin)).isEqualTo(204);
    alice.hears("wamid.N", MONDAY, "hello");
    assertThat(alice.messages()).isEmpty();
    assertThat(bob.said()).containsExactly("hello");
  }

  /** Each sample comes twice, to a number of its own. */
  static Stream<String> samples() throws IOException {
    if (!Files.exists(SAMPLES)) {
      return Stream.of();
    }
    try (var files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("pywa-") || name.startsWith("own-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("samples")
  void every_sample_is_taken_as_what_it_is(String name) throws IOException {
    var known = name.replace("pywa-", "").replace(".json", "");
    assertThat(EXPECTED).containsKey(known);
    var expected = EXPECTED.getOrDefault(known, "");
    var alice = Alice.fresh();
    var body = Hooks.json(over(alice.number, sample(name)));
    alice.hears(body);
    alice.hears(body);
    var read =
        alice.messages().stream()
            .map(
                each ->
                    Stream.of("speaker", "kind", "text", "delivery")
                        .map(field -> each.path(field).asText(""))
                        .map(text -> "null".equals(text) ? "" : text)
                        .reduce((a, b) -> a + "|" + b)
                        .orElseThrow())
            .toList();
    assertThat(read).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("own-history-declined", ""),
          Map.entry("call_connect-business_initiated", "marketer|call||"),
          Map.entry("call_connect-user_initiated", "customer|call||"),
          Map.entry("call_permission_update-accept", "customer|call|accept|"),
          Map.entry("call_permission_update-reject", "customer|call|reject|"),
          Map.entry("call_status-call_status", ""),
          Map.entry("call_terminate-call_terminate", "marketer|call||"),
          Map.entry("callback_button-button", "customer|text|title|"),
          Map.entry("callback_button-quick_reply", "customer|text|title|"),
          Map.entry("callback_button-quick_reply_without_context", "customer|text|title|"),
          Map.entry("callback_selection-callback", "customer|text|title|"),
          Map.entry("callback_selection-description", "customer|text|title\ndescription|"),
          Map.entry("deleted_message-revoke", ""),
          Map.entry("edited_message-image", "customer|text|Updated image caption|"),
          Map.entry(
              "flow_completion-completion",
              "customer|form|Sent\n{\"comment_text\":\"Comment Text\",\"delivery_rating\":\"4\","
                  + "\"flow_token\":\"AQAAAAACS5FpgQ_cAAAAAD0QI3s.\",\"purchase_rating\":\"2\","
                  + "\"recommend_radio\":\"0\",\"cs_rating\":\"0\"}|"),
          Map.entry(
              "flow_completion-without_flow_token",
              "customer|form|Sent\n{\"comment_text\":\"Comment Text\",\"delivery_rating\":\"4\","
                  + "\"purchase_rating\":\"2\",\"recommend_radio\":\"0\",\"cs_rating\":\"0\"}|"),
          Map.entry("message-animated_sticker", "customer|media||"),
          Map.entry("message-audio", "customer|media||"),
          Map.entry(
              "message-chosen_location",
              "customer|location|Facebook HQ\n1 Hacker Way, Menlo Park, CA 94025\n"
                  + "37.4611978,-122.2164385|"),
          Map.entry("message-contacts", "customer|contact|Chandler Bing\nMonica\nRachel Green|"),
          Map.entry("message-current_location", "customer|location|12.25089,43.90539|"),
          Map.entry("message-document", "customer|text|caption|"),
          Map.entry("message-forwarded", "customer|text|forwarded text|"),
          Map.entry("message-forwarded_many_times", "customer|text|text forwarded many times|"),
          Map.entry("message-image", "customer|media||"),
          Map.entry("message-interactive_message_with_err", "customer|unsupported||"),
          Map.entry("message-media_with_url", "customer|media||"),
          Map.entry(
              "message-order",
              "customer|order|3 HAMBURGER 30 ILS\n2 FRENCH_FRIES 35 ILS\n2 SODA 10 ILS|"),
          Map.entry("message-reaction", "customer|reaction|\ud83d\ude2e|"),
          Map.entry("message-referral", "customer|text|BODY|"),
          Map.entry("message-reply", "customer|text|replied text|"),
          Map.entry("message-static_sticker", "customer|media||"),
          Map.entry("message-text", "customer|text|Body Text|"),
          Map.entry("message-unreaction_empty", "customer|reaction||"),
          Map.entry("message-unreaction_no_emoji", "customer|reaction||"),
          Map.entry("message-unsupported", "customer|unsupported||"),
          Map.entry("message-unsupported_with_type", "customer|unsupported||"),
          Map.entry("message-video", "customer|text|caption|"),
          Map.entry("message-voice", "customer|media||"),
          Map.entry("message_status-delivered", ""),
          Map.entry("message_status-failed", ""),
          Map.entry("message_status-group", ""),
          Map.entry("message_status-played", ""),
          Map.entry("message_status-read", ""),
          Map.entry("message_status-sent", ""),
          Map.entry("message_status-with_tracker", ""),
          Map.entry("outgoing_message-delete", ""),
          Map.entry("outgoing_message-edit", "marketer|text|Text was edited|"),
          Map.entry("outgoing_message-text", "marketer|text|Test message|"),
          Map.entry("system-identity_change", ""),
          Map.entry("system-phone_number_change", ""),
          Map.entry("user_marketing_preferences-resume", ""),
          Map.entry("user_marketing_preferences-signup", ""));

  @Test
  void the_scenarios_end_as_they_say() throws IOException {
    assumeTrue(Files.exists(SAMPLES), "skipped: no test data at " + SAMPLES);
    assertThat(played("scenario-duplicate-delivery.json").messages()).hasSize(1);
    assertThat(played("scenario-message-before-earlier-one.json").said())
        .containsExactly("first", "second");

    var answered = played("scenario-echo-then-reply.json").messages();
    assertThat(answered.stream().map(each -> each.path("speaker").asText()))
        .containsExactly("marketer", "customer");

    var echoed = played("scenario-echo-and-status-same-id.json").messages();
    assertThat(echoed).hasSize(1);
    assertThat(echoed.getFirst().path("delivery").asText()).isEqualTo("delivered");

    var history = played("scenario-history-out-of-order.json");
    assertThat(history.all("conversations")).hasSize(2);
    assertThat(history.messages()).hasSize(6);
    assertThat(history.said())
        .containsSubsequence(
            "Hi John from ABC Corp, here's your quote: $5,000",
            "That seems expensive for our budget",
            "Let me show you the ROI calculator...",
            "Interesting, send me the contract",
            "");
    assertThat(history.said()).contains("do you deliver to Ipoh?");
  }

  @ParameterizedTest
  @CsvSource({
    "scenario-status-out-of-order.json, wamid.OUT1, 3",
    "scenario-read-without-delivered.json, wamid.OUT9, 2"
  })
  void a_status_that_comes_before_its_message_is_kept_for_it(String name, String id, int distinct)
      throws IOException {
    assumeTrue(Files.exists(SAMPLES), "skipped: no test data at " + SAMPLES);
    long before = events("DeliveryReported");
    var alice = played(name);
    assertThat(events("DeliveryReported") - before).isEqualTo(distinct);
    alice.hears(echo(alice.number, id, 1_749_416_383L, "our offer"));
    assertThat(alice.messages()).hasSize(1);
    assertThat(alice.messages().getFirst().path("delivery").asText()).isEqualTo("read");
  }

  @Test
  void a_failure_counts_only_where_nothing_better_is_known() {
    var alice = Alice.fresh();
    alice.hears(echo(alice.number, "wamid.E1", MONDAY, "one"));
    alice.hears(echo(alice.number, "wamid.E2", MONDAY + 1, "two"));
    alice.hears(status(alice.number, "wamid.E1", "sent"));
    alice.hears(status(alice.number, "wamid.E1", "failed"));
    alice.hears(status(alice.number, "wamid.E2", "delivered"));
    alice.hears(status(alice.number, "wamid.E2", "failed"));
    assertThat(alice.messages().stream().map(each -> each.path("delivery").asText()))
        .containsExactly("failed", "delivered");
  }

  @Test
  void the_same_id_twice_in_one_body_is_one_message() {
    var alice = Alice.fresh();
    var twice =
        new ArrayList<Object>((List<?>) Hooks.message("16505551234", "wamid.T", MONDAY, "hi"));
    twice.addAll((List<?>) Hooks.message("16505551234", "wamid.T", MONDAY, "hi"));
    alice.hears(
        Hooks.change(
            alice.number,
            "messages",
            Map.of("contacts", Hooks.contact("16505551234"), "messages", twice)));
    assertThat(alice.said()).containsExactly("hi");
  }

  @Test
  void the_same_id_over_another_number_is_another_message() {
    var alice = Alice.fresh();
    var bob = Alice.fresh();
    alice.hears("wamid.S", MONDAY, "hi");
    bob.hears("wamid.S", MONDAY, "hi");
    assertThat(alice.said()).containsExactly("hi");
    assertThat(bob.said()).containsExactly("hi");
  }

  @Test
  void an_edit_replaces_the_words_and_an_older_edit_does_not() {
    var alice = Alice.fresh();
    alice.hears("wamid.A", MONDAY, "I thnk");
    alice.hears(edit(alice.number, "wamid.A3", "wamid.A", MONDAY + 20, "I think so"));
    alice.hears(edit(alice.number, "wamid.A2", "wamid.A", MONDAY + 10, "I think"));
    assertThat(alice.said()).containsExactly("I think so");
    assertThat(alice.messages().getFirst().path("edited").asBoolean()).isTrue();
  }

  @Test
  void a_revoke_takes_the_words_out_of_the_owners_view_even_before_they_come() {
    var alice = Alice.fresh();
    alice.hears("wamid.R", MONDAY, "my bank account is 1234");
    alice.hears(revoke(alice.number, "wamid.R"));
    alice.hears(revoke(alice.number, "wamid.R"));
    assertThat(alice.messages()).hasSize(1);
    assertThat(alice.said()).containsExactly("");
    assertThat(alice.messages().getFirst().path("kind").asText()).isEqualTo("deleted");
    alice.hears(edit(alice.number, "wamid.R2", "wamid.R", MONDAY + 5, "it is 5678"));
    alice.hears(revoke(alice.number, "wamid.Q"));
    alice.hears("wamid.Q", MONDAY + 6, "never mind");
    assertThat(alice.said()).containsExactly("");
  }

  @Test
  void a_finished_story_is_revised_and_never_told_twice() {
    var alice = Alice.fresh();
    alice.hears(echo(alice.number, "wamid.F1", MONDAY, "Here is our quote"));
    alice.hears("wamid.F3", MONDAY + 7200, "That seems expensive for our budget");
    alice.hears(
        echo(alice.number, "wamid.F4", MONDAY + 9000, "Let me show you the ROI calculator"));
    alice.hears("wamid.F5", MONDAY + 9900, "Great, send me the contract");
    var conversation = alice.all("conversations").get(0).path("conversationId").asText();
    Api.expect(
        204,
        api.post(
            "/api/v1/staff/" + alice.staff + "/conversations/" + conversation + "/conclude",
            Map.of("outcome", "won", "at", "2026-03-03T09:00:00Z"),
            api.marketer(alice.staff)));
    api.awaitAnonymised();
    int held = held();
    assertThat(held).isPositive();
    long ended = events("StoryEnded");
    int concerns = concerns();
    assertThat(concerns).isPositive();

    alice.hears("wamid.F2", MONDAY + 3600, "hello");
    alice.hears(revoke(alice.number, "wamid.F3"));
    alice.hears(edit(alice.number, "wamid.F6", "wamid.F5", MONDAY + 9910, "Great, send it today"));
    api.awaitAnonymised();
    assertThat(events("StoryRevised")).isGreaterThanOrEqualTo(3);
    assertThat(events("StoryEnded")).isEqualTo(ended);
    assertThat(concerns()).isEqualTo(concerns - 1);
    assertThat(api.gate().path("parked").asInt()).isZero();
  }

  @Test
  void a_customer_is_known_by_user_id_and_by_number() {
    var alice = Alice.fresh();
    alice.hears(user(alice.number, "", "US.1", "wamid.B1", "number hidden"));
    alice.hears(user(alice.number, "16505551234", "US.1", "wamid.B2", "number shown"));
    alice.hears(user(alice.number, "16505551234", "", "wamid.B3", "number only"));
    assertThat(alice.all("customers")).hasSize(1);
    assertThat(alice.said()).containsExactly("number hidden", "number shown", "number only");
    alice.hears(moved(alice.number, "16505551234", "16505559999"));
    alice.hears(Hooks.text(alice.number, "16505559999", "wamid.B4", MONDAY + 9, "new number"));
    assertThat(alice.all("customers")).hasSize(1);
    assertThat(alice.messages()).hasSize(4);
  }

  @Test
  void a_customer_whom_the_marketer_recorded_is_found_by_their_number() {
    var alice = Alice.fresh();
    Api.expect(
        201,
        api.post(
            "/api/v1/staff/" + alice.staff + "/customers",
            Map.of("name", "John", "phone", "+1 (650) 555-1234"),
            api.marketer(alice.staff)));
    alice.hears("wamid.K", MONDAY, "hi");
    assertThat(alice.all("customers")).hasSize(1);
    assertThat(alice.all("customers").get(0).path("name").asText()).isEqualTo("John");
    assertThat(alice.said()).containsExactly("hi");
  }

  @Test
  void an_unknown_customer_gets_a_sealed_record() {
    var alice = Alice.fresh();
    alice.hears("wamid.V", MONDAY, "hi");
    var customer = alice.all("customers").get(0);
    assertThat(customer.path("name").asText()).isEqualTo("Sheena Nelson");
    assertThat(customer.path("phone").asText()).isEqualTo("+16505551234");
  }

  @Test
  void a_forgotten_customer_leaves_no_key_and_is_a_new_one_when_they_write_again() {
    var alice = Alice.fresh();
    alice.hears("wamid.G", MONDAY, "hi");
    var customer = CustomerId.of(alice.all("customers").get(0).path("customerId").asText());
    var chat = ConversationId.of(alice.all("conversations").get(0).path("conversationId").asText());
    var zone = new StaffId(alice.staff).zone();
    var key = KeyId.of(zone, customer);
    assertThat(keys(key)).isOne();
    platform
        .part(CommandGateway.class)
        .<Object>sendAndWait(
            new ForgetCustomer(customer, zone, chat, ErasureId.fresh(), Instant.now()));
    platform.part(Vault.class).shred(key);
    assertThat(keys(key)).isZero();
    alice.hears("wamid.G2", MONDAY + 60, "hello again");
    assertThat(alice.all("customers")).hasSize(1);
    assertThat(alice.all("customers").get(0).path("customerId").asText())
        .isNotEqualTo(customer.toString());
    assertThat(alice.said()).containsExactly("hello again");
  }

  private static long keys(KeyId key) {
    return platform
        .part(JdbcClient.class)
        .sql("select count(*) from private_zone.whatsapp_message where key_id = ?")
        .param(key.toString())
        .query(Long.class)
        .single();
  }

  private static String exported(String... lines) {
    return Stream.of(lines).map(line -> "2026-03-02, " + line + "\n").reduce("", String::concat);
  }

  private static JsonNode imported(Alice alice, String chat) {
    var john = alice.all("customers").get(0).path("customerId").asText();
    return Api.expect(200, api.importChat(alice.staff, john, "Alice", chat)).body();
  }

  /** MONDAY is 09:00 UTC, 10:00 on the phone. */
  @Test
  void what_webhooks_brought_an_export_does_not_bring_again() {
    var alice = Alice.fresh();
    alice.hears("wamid.S1", MONDAY + 5, "hi");
    alice.hears("wamid.S2", MONDAY + 15, "ok");
    alice.hears("wamid.S3", MONDAY + 25, "ok");
    alice.hears("wamid.S4", MONDAY + 65, "a typo");
    alice.hears(edit(alice.number, "wamid.S5", "wamid.S4", MONDAY + 70, "no typo"));
    alice.hears("wamid.S6", MONDAY + 125, "secret");
    alice.hears(revoke(alice.number, "wamid.S6"));
    var chat =
        exported(
            "10:00 - John: hi",
            "10:00 - John: ok",
            "10:00 - John: ok",
            "10:01 - John: no typo <This message was edited>",
            "10:02 - John: This message was deleted",
            "10:03 - Alice: new");
    var answer = imported(alice, chat);
    assertThat(answer.path("recorded").asInt()).isEqualTo(1);
    assertThat(answer.path("alreadyThere").asInt()).isEqualTo(5);
    var older = exported("10:01 - John: a typo", "10:02 - John: secret", "10:03 - Alice: new");
    assertThat(imported(alice, older).path("recorded").asInt()).isZero();
    assertThat(alice.said()).containsExactly("hi", "ok", "ok", "no typo", "", "new");
  }

  @Test
  void what_an_export_brought_a_webhook_recognises() {
    var alice = Alice.fresh();
    alice.hears("wamid.R0", MONDAY - 600, "first");
    imported(
        alice,
        exported(
            "10:00 - John: ok",
            "10:00 - John: ok",
            "10:01 - John: secret",
            "10:02 - Alice: IMG-20260302-WA0001.jpg (file attached)\nour offer",
            "10:03 - Alice: bye"));
    assertThat(alice.messages()).hasSize(6);
    alice.hears(revoke(alice.number, "wamid.R3"));
    alice.hears(status(alice.number, "wamid.R5", "read"));
    for (int times = 0; times < 2; times++) {
      alice.hears("wamid.R1", MONDAY + 5, "ok");
      alice.hears("wamid.R2", MONDAY + 45, "ok");
      alice.hears("wamid.R3", MONDAY + 65, "secret");
      alice.hears(echo(alice.number, "wamid.R5", MONDAY + 190, "bye"));
    }
    alice.hears(edit(alice.number, "wamid.R6", "wamid.R1", MONDAY + 99, "fine"));
    assertThat(alice.said())
        .containsExactly("first", "fine", "ok", "", "IMG-20260302-WA0001.jpg\nour offer", "bye");
    assertThat(alice.messages().getLast().path("delivery").asText()).isEqualTo("read");
    alice.hears("wamid.R7", MONDAY + 50, "ok");
    assertThat(alice.messages()).hasSize(7);
  }

  @Test
  void the_words_of_media_in_a_history_follow_their_placeholder() {
    var alice = Alice.fresh();
    var picture =
        Map.of(
            "from",
            "16505551234",
            "id",
            "wamid.H1",
            "timestamp",
            Long.toString(MONDAY),
            "type",
            "image",
            "image",
            Map.of("caption", "our machine", "id", "1"));
    var placeholder =
        Map.of(
            "from",
            "16505551234",
            "id",
            "wamid.H1",
            "timestamp",
            Long.toString(MONDAY),
            "type",
            "media_placeholder",
            "history_context",
            Map.of("status", "READ"));
    var thread = Map.of("id", "16505551234", "messages", List.of(placeholder));
    var chunk = List.of(Map.of("threads", List.of(thread)));
    for (int times = 0; times < 2; times++) {
      alice.hears(Hooks.change(alice.number, "history", Map.of("history", chunk)));
      alice.hears(
          Hooks.change(
              alice.number,
              "history",
              Map.of("messages", List.of(picture), "contacts", Hooks.contact("16505551234"))));
    }
    assertThat(alice.said()).containsExactly("our machine");
  }

  @Test
  void nothing_of_it_stands_in_the_clear_on_disk() throws IOException {
    var alice = Alice.fresh();
    alice.hears(Hooks.text(alice.number, "4915112345678", "wamid.HBgNCLEAR", MONDAY, "Zanzibar"));
    alice.hears(edit(alice.number, "wamid.HBgNCLEAR2", "wamid.HBgNCLEAR", MONDAY, "Timbuktu"));
    platform.part(JdbcClient.class).sql("checkpoint sync").update();
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Forensics.read(file);
        assertThat(text)
            .doesNotContain("wamid.", "HBgN", "Zanzibar", "Timbuktu", "4915112345678", "Sheena");
      }
    }
  }

  private static Alice played(String name) throws IOException {
    var alice = Alice.fresh();
    elements(sample(name).path("deliveries"))
        .forEach(each -> alice.hears(Hooks.json(over(alice.number, each))));
    return alice;
  }

  private static String echo(String number, String id, long at, String words) {
    var echo =
        Map.of(
            "from",
            "15550783881",
            "to",
            "16505551234",
            "id",
            id,
            "timestamp",
            Long.toString(at),
            "type",
            "text",
            "text",
            Map.of("body", words));
    return Hooks.change(number, "smb_message_echoes", Map.of("message_echoes", List.of(echo)));
  }

  private static String status(String number, String id, String status) {
    var told =
        Map.of(
            "id",
            id,
            "status",
            status,
            "timestamp",
            Long.toString(MONDAY + 60),
            "recipient_id",
            "16505551234");
    return Hooks.change(number, "messages", Map.of("statuses", List.of(told)));
  }

  private static String edit(String number, String id, String original, long at, String words) {
    var edit =
        Map.of(
            "from",
            "16505551234",
            "id",
            id,
            "timestamp",
            Long.toString(at),
            "type",
            "edit",
            "edit",
            Map.of(
                "original_message_id",
                original,
                "message",
                Map.of("type", "text", "text", Map.of("body", words))));
    return Hooks.change(number, "messages", Map.of("messages", List.of(edit)));
  }

  private static String revoke(String number, String original) {
    var revoke =
        Map.of(
            "from",
            "16505551234",
            "id",
            original + ".REVOKE",
            "timestamp",
            Long.toString(MONDAY + 99),
            "type",
            "revoke",
            "revoke",
            Map.of("original_message_id", original));
    return Hooks.change(number, "messages", Map.of("messages", List.of(revoke)));
  }

  private static String user(String number, String from, String userId, String id, String words) {
    var message =
        Map.of(
            "from",
            from,
            "from_user_id",
            userId,
            "id",
            id,
            "timestamp",
            Long.toString(MONDAY),
            "type",
            "text",
            "text",
            Map.of("body", words));
    return Hooks.change(number, "messages", Map.of("messages", List.of(message)));
  }

  private static String moved(String number, String from, String to) {
    var notice =
        Map.of(
            "from",
            from,
            "id",
            "wamid.MOVED",
            "timestamp",
            Long.toString(MONDAY),
            "type",
            "system",
            "system",
            Map.of("wa_id", to, "type", "user_changed_number"));
    return Hooks.change(number, "messages", Map.of("messages", List.of(notice)));
  }

  private static JsonNode sample(String name) throws IOException {
    return JSON.readTree(SAMPLES.resolve(name).toFile());
  }

  /** The same, over another business number. */
  private static JsonNode over(String number, JsonNode body) {
    for (var metadata : body.findValues("metadata")) {
      if (metadata.has("phone_number_id")) {
        ((ObjectNode) metadata).put("phone_number_id", number);
      }
    }
    return body;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static int held() {
    return api.gate().path("held").asInt();
  }

  private static int concerns() {
    return elements(api.gate().path("facts"))
        .filter(each -> "concern-by-industry".equals(each.path("kind").asText()))
        .mapToInt(each -> each.path("held").asInt())
        .sum();
  }

  private static double counted(String result) {
    return platform
        .part(MeterRegistry.class)
        .get("saleslore.whatsapp.events")
        .tag("result", result)
        .counter()
        .count();
  }

  private static long events() {
    return events("");
  }

  private static long events(String type) {
    return platform
        .part(JdbcClient.class)
        .sql("select count(*) from private_zone.event where payloadType like ?")
        .param("%" + type)
        .query(Long.class)
        .single();
  }
}
