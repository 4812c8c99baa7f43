package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Webhooks that others reported: whoever wrote is one customer, the one that was recorded before if
 * somebody was, and each message is kept.
 */
class ReportedWebhooksTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data")).resolve("cases");
  private static final Map<String, String> KIND_BY_EXPECTATION =
      Map.of("contact entry", "contact", "an entry stands", "unsupported");

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);

  @TestFactory
  Stream<DynamicTest> every_case_ends_as_it_says() throws IOException {
    var file = CASES.resolve("webhooks.jsonl");
    assumeTrue(Files.exists(file), "skipped: no test data at " + CASES);
    return Files.readAllLines(file).stream()
        .map(JSON::readTree)
        .map(each -> DynamicTest.dynamicTest(each.path("case").asString(), () -> check(each)));
  }

  private static void check(JsonNode reported) {
    var body = JSON.readTree(CASES.resolve(reported.path("file").asString()).toFile());
    var alice = whatsApp.owner();
    var before = body.path("recorded_before");
    var recorded = before.isNull() ? null : alice.marketer().customer(card(before));
    for (var post : body.path("posts")) {
      alice.receives(addressed(post, alice));
    }
    var expected = reported.path("expected").asString();
    var customer = alice.onlyCustomer();
    assertThat(recorded == null || recorded.equals(customer)).isTrue();
    assertThat(alice.messages()).hasSize(said(body).size());
    assertThat(alice.texts()).containsAll(words(body));
    if (expected.contains("without")) {
      assertThat(alice.marketer().all("customers").getFirst().path("phone").isNull()).isTrue();
    }
    KIND_BY_EXPECTATION.entrySet().stream()
        .filter(each -> expected.contains(each.getKey()))
        .forEach(
            each ->
                assertThat(alice.messages())
                    .allMatch(it -> it.path("kind").asString().equals(each.getValue())));
  }

  private static Map<String, String> card(JsonNode recorded) {
    return Map.of(
        "name", recorded.path("name").asString(), "phone", recorded.path("phone").asString());
  }

  private static String addressed(JsonNode post, Owner to) {
    for (var metadata : post.findValues("metadata")) {
      ((ObjectNode) metadata).put("phone_number_id", to.number());
    }
    return WebhookBodies.json(post);
  }

  /** Everything that somebody said in it. */
  private static List<JsonNode> said(JsonNode body) {
    return Stream.of("messages", "message_echoes")
        .flatMap(name -> body.findValues(name).stream())
        .flatMap(JsonNode::valueStream)
        .filter(each -> !each.path("type").asString().equals("system"))
        .toList();
  }

  private static List<String> words(JsonNode body) {
    return said(body).stream()
        .map(each -> each.at("/text/body").asString(""))
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
