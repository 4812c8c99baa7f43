package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that Meta documents or that others have collected; without the data they are skipped. */
class WebhookSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"))
          .resolve("whatsapp/webhooks");
  private static final JsonMapper JSON = new JsonMapper();

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);

  static Stream<JsonNode> vectors() {
    return Files.exists(SAMPLES)
        ? sample("signature-vectors.json").path("vectors").valueStream()
        : Stream.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("vectors")
  void known_signatures_are_right_over_the_raw_bytes(JsonNode vector) {
    var body = vector.path("raw_body_utf8").asString().getBytes(StandardCharsets.UTF_8);
    int status =
        whatsApp.deliver(body, vector.path("header").asString(), vector.path("value").asString());
    assertThat(status).isEqualTo(body.length == 0 ? 400 : 200);
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
  void every_sample_is_taken_as_what_it_is(String name) {
    var known = name.replace("pywa-", "").replace(".json", "");
    assertThat(EXPECTED).containsKey(known);
    var expected = EXPECTED.getOrDefault(known, "");
    var alice = whatsApp.owner();
    var body = WebhookBodies.json(over(alice.number(), sample(name)));
    alice.receives(body);
    alice.receives(body);
    assertThat(alice.messages().stream().map(WebhookSamplesTest::summary).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  private static String summary(JsonNode message) {
    return Stream.of("speaker", "kind", "text", "delivery")
        .map(field -> message.path(field).asString(""))
        .collect(Collectors.joining("|"));
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
          Map.entry("message-interactive_message_with_err", "customer|unsupported|interactive|"),
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
          Map.entry("message-unsupported", "customer|unsupported|Message type unknown|"),
          Map.entry("message-unsupported_with_type", "customer|unsupported|pool|"),
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

  private static Owner played(String name) {
    var alice = whatsApp.owner();
    sample(name)
        .path("deliveries")
        .forEach(each -> alice.receives(WebhookBodies.json(over(alice.number(), each))));
    return alice;
  }

  @Test
  void the_scenarios_end_as_they_say() {
    assumeTrue(Files.exists(SAMPLES), "skipped: no test data at " + SAMPLES);
    assertThat(played("scenario-duplicate-delivery.json").messages()).hasSize(1);
    assertThat(played("scenario-message-before-earlier-one.json").texts())
        .containsExactly("first", "second");

    var answered = played("scenario-echo-then-reply.json").messages();
    assertThat(answered.stream().map(each -> each.path("speaker").asString()))
        .containsExactly("marketer", "customer");

    var echoed = played("scenario-echo-and-status-same-id.json").messages();
    assertThat(echoed).hasSize(1);
    assertThat(echoed.getFirst().path("delivery").asString()).isEqualTo("delivered");
  }

  @Test
  void a_shared_history_is_read_whole_though_its_chunks_come_out_of_order() {
    assumeTrue(Files.exists(SAMPLES), "skipped: no test data at " + SAMPLES);
    var history = played("scenario-history-out-of-order.json");
    assertThat(history.marketer().all("conversations")).hasSize(2);
    assertThat(history.messages()).hasSize(6);
    assertThat(history.texts())
        .containsSubsequence(
            "Hi John from ABC Corp, here's your quote: $5,000",
            "That seems expensive for our budget",
            "Let me show you the ROI calculator...",
            "Interesting, send me the contract",
            "");
    assertThat(history.texts()).contains("do you deliver to Ipoh?");
  }

  @ParameterizedTest
  @CsvSource({
    "scenario-status-out-of-order.json, wamid.OUT1, 3",
    "scenario-read-without-delivered.json, wamid.OUT9, 2"
  })
  void a_status_that_comes_before_its_message_is_kept_for_it(String name, String id, int distinct) {
    assumeTrue(Files.exists(SAMPLES), "skipped: no test data at " + SAMPLES);
    int before = zones.countEvents(DeliveryReported.class);
    var alice = played(name);
    assertThat(zones.countEvents(DeliveryReported.class) - before).isEqualTo(distinct);
    alice.receives(WebhookBodies.echo(alice.number(), id, 1_749_416_383L, "our offer"));
    assertThat(alice.messages()).hasSize(1);
    assertThat(alice.messages().getFirst().path("delivery").asString()).isEqualTo("read");
  }

  private static JsonNode sample(String name) {
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
}
