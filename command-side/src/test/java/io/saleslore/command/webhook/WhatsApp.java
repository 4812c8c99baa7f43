package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** WhatsApp's side of the webhooks: signs and delivers as Meta does. */
final class WhatsApp {
  static final String SECRET = "test_app_secret_not_real";
  static final String VERIFY_TOKEN = "vibecoding";
  static final Map<String, String> SETTINGS =
      Map.of(
          "saleslore.whatsapp.app-secret", SECRET,
          "saleslore.whatsapp.verify-token", VERIFY_TOKEN);

  private static final String HEADER = "X-Hub-Signature-256";

  private final PrivateZones zones;
  private int numbers;

  WhatsApp(PrivateZones zones) {
    this.zones = zones;
  }

  Answer get(String query) {
    return zones.http().get("/webhooks/whatsapp" + query);
  }

  /** Delivers a body, rightly signed. */
  int deliver(String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    return deliver(body, HEADER, "sha256=" + sign(body, SECRET));
  }

  int deliver(byte[] body, String header, String value) {
    var headers = Map.of("Content-Type", "application/json", header, value);
    return zones.http().post("/webhooks/whatsapp", headers, body).status();
  }

  static String sign(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A marketer with a business number of their own. */
  Owner owner() {
    var marketer = zones.alice();
    var number = Long.toString(106_540_352_242_000L + ++numbers);
    zones.send(new AssignBusinessNumber(marketer.zone(), number, zones.clock().instant()));
    return new Owner(this, marketer, number);
  }

  /** A marketer, and the number that customers write to. */
  record Owner(WhatsApp whatsApp, Marketer marketer, String number) {
    void receives(String body) {
      assertThat(whatsApp.deliver(body)).isEqualTo(200);
    }

    void receives(String id, long at, String words) {
      receives(WebhookBodies.text(number, WebhookBodies.JOHN, id, at, words));
    }

    List<JsonNode> messages() {
      return marketer.all("conversations").stream()
          .map(each -> new ConversationId(each.path("conversationId").asString()))
          .flatMap(each -> marketer.messages(each).stream())
          .toList();
    }

    List<String> texts() {
      return messages().stream().map(each -> each.path("text").asString("")).toList();
    }

    CustomerId onlyCustomer() {
      var all = marketer.all("customers");
      assertThat(all).hasSize(1);
      return new CustomerId(all.getFirst().path("customerId").asString());
    }

    ConversationId onlyConversation() {
      var all = marketer.all("conversations");
      assertThat(all).hasSize(1);
      return new ConversationId(all.getFirst().path("conversationId").asString());
    }
  }
}
