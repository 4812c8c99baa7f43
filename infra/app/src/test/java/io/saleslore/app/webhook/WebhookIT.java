package io.saleslore.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Forensics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What WhatsApp delivers, signed as Meta signs it, to a marketer who owns the number. */
class WebhookIT {
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
  void a_body_of_more_than_three_megabytes_is_too_large() {
    var large = new byte[3 * 1024 * 1024 + 1];
    var signed = "sha256=" + Hooks.sign(large, Hooks.SECRET);
    assertThat(hooks.deliver(large, "X-Hub-Signature-256", signed).statusCode()).isEqualTo(413);
    var alice = Alice.fresh();
    alice.hears("wamid.LARGE", MONDAY, "x".repeat(3_000_000));
    assertThat(alice.said()).singleElement().asString().hasSize(3_000_000);
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

  private static String echo(String number, String id, long at, String words) {
    var echo = new HashMap<String, Object>(Hooks.words("15550783881", id, at, words));
    echo.put("to", "16505551234");
    return Hooks.change(number, "smb_message_echoes", Map.of("message_echoes", List.of(echo)));
  }

  private static String edit(String number, String id, String original, long at, String words) {
    var message = Map.of("type", "text", "text", Map.of("body", words));
    var edit = Map.of("original_message_id", original, "message", message);
    return Hooks.change(
        number, "messages", Map.of("messages", List.of(sent(id, at, "edit", edit))));
  }

  private static String revoke(String number, String original) {
    var revoke =
        sent(original + ".REVOKE", MONDAY + 99, "revoke", Map.of("original_message_id", original));
    return Hooks.change(number, "messages", Map.of("messages", List.of(revoke)));
  }

  private static Map<String, ?> sent(String id, long at, String type, Object what) {
    return Hooks.sent("16505551234", id, at, type, what);
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

  private static long events(String type) {
    return platform
        .part(JdbcClient.class)
        .sql("select count(*) from private_zone.event where payloadType like ?")
        .param("%" + type)
        .query(Long.class)
        .single();
  }
}
