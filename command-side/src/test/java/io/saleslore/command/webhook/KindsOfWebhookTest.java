package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What others reported of single kinds of webhook; cases without the data are skipped. */
class KindsOfWebhookTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final Path CASES =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"))
          .resolve("cases/webhooks");

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void receives(String field, Map<String, ?> value) {
    alice.receives(WebhookBodies.change(alice.number(), field, value));
  }

  private List<String> entries() {
    return alice.messages().stream()
        .map(
            each ->
                "%s %s: %s"
                    .formatted(
                        each.path("speaker").asString(),
                        each.path("kind").asString(),
                        each.path("text").asString("")))
        .toList();
  }

  @Test
  void what_the_business_agent_and_the_customer_say_stands_in_the_chat() {
    var question =
        WebhookBodies.message(WebhookBodies.JOHN, "wamid.1", MONDAY, "do you ship to Oslo?");
    var answer =
        Map.of(
            "from",
            WebhookBodies.BUSINESS,
            "to",
            WebhookBodies.JOHN,
            "id",
            "wamid.2",
            "timestamp",
            Long.toString(MONDAY + 5),
            "type",
            "text",
            "text",
            Map.of("body", "Yes, in 4 days"));
    receives("standby", Map.of("messages", List.of(question)));
    receives("standby", Map.of("message_echoes", List.of(answer)));
    receives("messages", Map.of("messages", List.of(question)));
    assertThat(entries())
        .containsExactly("customer text: do you ship to Oslo?", "marketer text: Yes, in 4 days");
  }

  @Test
  void an_opened_chat_makes_neither_a_customer_nor_an_entry() {
    var opened =
        WebhookBodies.typed(WebhookBodies.JOHN, "wamid.W", MONDAY, "request_welcome", Map.of());
    receives("messages", Map.of("messages", List.of(opened)));
    assertThat(alice.marketer().all("customers")).isEmpty();
  }

  @Test
  void what_is_said_in_a_group_is_no_part_of_a_chat_of_two() {
    var said =
        new HashMap<>(WebhookBodies.message(WebhookBodies.JOHN, "wamid.G", MONDAY, "hi all"));
    said.put("group_id", "Y2FwaQ");
    receives("messages", Map.of("messages", List.of(said)));
    assertThat(alice.marketer().all("customers")).isEmpty();
  }

  private void receivesCase(String name) {
    var file = CASES.resolve("webhook-" + name + ".json");
    assumeTrue(Files.exists(file), "skipped: no test data at " + CASES);
    for (var post : new JsonMapper().readTree(file.toFile()).path("posts")) {
      for (var metadata : post.findValues("metadata")) {
        ((ObjectNode) metadata).put("phone_number_id", alice.number());
      }
      alice.receives(WebhookBodies.json((JsonNode) post));
    }
  }

  @Test
  void the_cases_of_kinds_end_as_they_say() {
    receivesCase("standby-agent");
    receivesCase("ad-referral-empty-body");
    receivesCase("contact-card-first-name-only");
    assertThat(entries())
        .containsExactlyInAnyOrder(
            "customer text: do you ship to Oslo?",
            "marketer text: Yes, in 4 days",
            "customer unsupported: referral\nNew season\nSofa from 499",
            "customer contact: Olaf\nPia");
  }
}
