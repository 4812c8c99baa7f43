package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.command.fixture.PrivateZones;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may deliver, and what is taken of it. */
class WebhookEndpointTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String HEADER = "X-Hub-Signature-256";

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static double counted(String result) {
    return zones
        .part(MeterRegistry.class)
        .find("saleslore.whatsapp.events")
        .tag("result", result)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void the_handshake_repeats_the_challenge_to_who_knows_the_token() {
    var right = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    var answer = whatsApp.get(right + WhatsApp.VERIFY_TOKEN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.content()).isEqualTo("1158201444");
    whatsApp.get(right + "wrong").expect(403);
    whatsApp.get("").expect(403);
    whatsApp.get("?hub.mode=unsubscribe&hub.verify_token=vibecoding").expect(403);
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
    int before = zones.countEvents();
    var body = bytes(WebhookBodies.text("1", WebhookBodies.JOHN, "wamid.X", MONDAY, "hi"));
    var signed = value.formatted(WhatsApp.sign(body, WhatsApp.SECRET));
    assertThat(whatsApp.deliver(body, header, signed)).isEqualTo(401);
    assertThat(zones.countEvents()).isEqualTo(before);
  }

  @Test
  void a_body_that_was_changed_or_signed_with_another_secret_is_refused() {
    var body = bytes("{\"entry\":[]}");
    var signed = "sha256=" + WhatsApp.sign(body, WhatsApp.SECRET);
    assertThat(whatsApp.deliver(body, HEADER, signed)).isEqualTo(200);
    assertThat(whatsApp.deliver(body, HEADER, signed.toUpperCase(Locale.ROOT))).isEqualTo(401);
    body[body.length - 1] = ' ';
    assertThat(whatsApp.deliver(body, HEADER, signed)).isEqualTo(401);
    var other = "sha256=" + WhatsApp.sign(body, "another");
    assertThat(whatsApp.deliver(body, HEADER, other)).isEqualTo(401);
  }

  @Test
  void a_signed_body_that_is_no_webhook_is_a_bad_request() {
    for (var body : List.of("", "{", "[]", "\"x\"", "\0")) {
      assertThat(whatsApp.deliver(body)).as(body).isEqualTo(400);
    }
    for (var body :
        List.of(
            "{}",
            "{\"entry\":7}",
            "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[7,{}]}}]}]}",
            "{\"entry\":[{\"changes\":[{\"field\":\"history\",\"value\":{\"history\":[[]]}}]}]}")) {
      assertThat(whatsApp.deliver(body)).as(body).isEqualTo(200);
    }
  }

  @Test
  void a_body_of_more_than_three_megabytes_is_too_large() {
    var large = new byte[3 * 1024 * 1024 + 1];
    var signed = "sha256=" + WhatsApp.sign(large, WhatsApp.SECRET);
    assertThat(whatsApp.deliver(large, HEADER, signed)).isEqualTo(413);
    var alice = whatsApp.owner();
    alice.receives("wamid.LARGE", MONDAY, "x".repeat(3_000_000));
    assertThat(alice.texts()).singleElement().asString().hasSize(3_000_000);
  }

  @Test
  void an_unknown_business_number_is_answered_not_stored_and_counted() {
    int before = zones.countEvents();
    double counted = counted("unknown-number");
    assertThat(
            whatsApp.deliver(
                WebhookBodies.text("999", WebhookBodies.JOHN, "wamid.U", MONDAY, "hi")))
        .isEqualTo(200);
    assertThat(zones.countEvents()).isEqualTo(before);
    assertThat(counted("unknown-number")).isEqualTo(counted + 1);
  }

  @Test
  void what_is_taken_and_what_is_left_out_is_counted() {
    var alice = whatsApp.owner();
    double taken = counted("taken");
    double leftOut = counted("no-message");
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.message(WebhookBodies.JOHN, "wamid.C1", MONDAY, "one"),
            WebhookBodies.message(WebhookBodies.JOHN, "", MONDAY, "without an id"),
            WebhookBodies.message(WebhookBodies.JOHN, "wamid.C2", 0, "without a time")));
    assertThat(counted("taken")).isEqualTo(taken + 1);
    assertThat(counted("no-message")).isEqualTo(leftOut + 2);
    assertThat(alice.texts()).containsExactly("one");
  }

  @Test
  void without_a_secret_or_a_token_nothing_is_taken() {
    try (var bare = PrivateZones.open()) {
      var nobody = new WhatsApp(bare);
      assertThat(nobody.deliver("{\"entry\":[]}")).isEqualTo(503);
      nobody.get("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=").expect(503);
    }
  }
}
