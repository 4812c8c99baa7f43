package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What others reported of single kinds of webhook. */
class KindsOfWebhookTest {
  private static final long MONDAY = 1_772_442_000L;

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
}
