package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same message from an export and from a webhook is one message. MONDAY is 10:00 in Berlin. */
class WebhookAndExportTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private JsonNode imported(String... lines) {
    var dated = Stream.of(lines).map(line -> "2026-03-02, " + line).toArray(String[]::new);
    return alice
        .marketer()
        .importChat(alice.onlyCustomer(), "&marketer=Alice&customerAuthor=John", dated)
        .expect(200)
        .json();
  }

  @Test
  void what_webhooks_brought_an_export_does_not_bring_again() {
    alice.receives("wamid.S1", MONDAY + 5, "hi");
    alice.receives("wamid.S2", MONDAY + 15, "ok");
    alice.receives("wamid.S3", MONDAY + 25, "ok");
    alice.receives("wamid.S4", MONDAY + 65, "a typo");
    alice.receives(
        WebhookBodies.edit(alice.number(), "wamid.S5", "wamid.S4", MONDAY + 70, "no typo"));
    alice.receives("wamid.S6", MONDAY + 125, "secret");
    alice.receives(WebhookBodies.revoke(alice.number(), "wamid.S6", MONDAY + 130));
    var answer =
        imported(
            "10:00 - John: hi",
            "10:00 - John: ok",
            "10:00 - John: ok",
            "10:01 - John: no typo <This message was edited>",
            "10:02 - John: This message was deleted",
            "10:03 - Alice: new");
    assertThat(answer.path("recorded").asInt()).isOne();
    assertThat(answer.path("alreadyThere").asInt()).isEqualTo(5);
    var older = imported("10:01 - John: a typo", "10:02 - John: secret", "10:03 - Alice: new");
    assertThat(older.path("recorded").asInt()).isZero();
    assertThat(alice.texts()).containsExactly("hi", "ok", "ok", "no typo", "", "new");
  }

  @Test
  void what_an_export_brought_a_webhook_recognises() {
    alice.receives("wamid.R0", MONDAY - 600, "first");
    imported(
        "10:00 - John: ok",
        "10:00 - John: ok",
        "10:01 - John: secret",
        "10:02 - Alice: IMG-20260302-WA0001.jpg (file attached)\nour offer",
        "10:03 - Alice: bye");
    alice.receives(WebhookBodies.revoke(alice.number(), "wamid.R3", MONDAY + 99));
    alice.receives(WebhookBodies.status(alice.number(), "wamid.R5", "read", MONDAY + 200));
    for (int times = 0; times < 2; times++) {
      alice.receives("wamid.R1", MONDAY + 5, "ok");
      alice.receives("wamid.R2", MONDAY + 45, "ok");
      alice.receives("wamid.R3", MONDAY + 65, "secret");
      alice.receives(WebhookBodies.echo(alice.number(), "wamid.R5", MONDAY + 190, "bye"));
    }
    alice.receives(WebhookBodies.edit(alice.number(), "wamid.R6", "wamid.R1", MONDAY + 99, "fine"));
    assertThat(alice.texts())
        .containsExactly("first", "fine", "ok", "", "IMG-20260302-WA0001.jpg\nour offer", "bye");
    assertThat(alice.messages().getLast().path("delivery").asString()).isEqualTo("read");
    alice.receives("wamid.R7", MONDAY + 50, "ok");
    assertThat(alice.messages()).hasSize(7);
  }

  @Test
  void reactions_stand_in_no_export_and_are_no_words() {
    alice.receives("wamid.X1", MONDAY, "hi");
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.typed(
                WebhookBodies.JOHN, "wamid.X2", MONDAY + 1, "reaction", Map.of("emoji", "👍"))));
    var answer = imported("10:00 - John: hi", "10:00 - John: 👍", "10:01 - Alice: bye");
    assertThat(answer.path("recorded").asInt()).isEqualTo(2);
    assertThat(alice.messages()).hasSize(4);
  }

  @Test
  void a_caption_of_a_webhook_is_the_exported_picture() {
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.typed(
                WebhookBodies.JOHN, "wamid.P", MONDAY, "image", Map.of("caption", "our machine"))));
    var answer =
        imported(
            "10:00 - John: IMG-20260302-WA0001.jpg (file attached)\nour machine",
            "10:01 - Alice: bye");
    assertThat(answer.path("recorded").asInt()).isOne();
    assertThat(alice.texts()).containsExactly("our machine", "bye");
  }
}
