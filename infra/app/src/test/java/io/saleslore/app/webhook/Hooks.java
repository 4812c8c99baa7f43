package io.saleslore.app.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** WhatsApp's side of the webhooks: signs and delivers as Meta does. */
final class Hooks {
  static final String SECRET = "test_app_secret_not_real";
  static final String VERIFY_TOKEN = "vibecoding";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  Hooks(URI base) {
    this.base = base;
  }

  static String[] settings(String... further) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                "saleslore.whatsapp.app-secret=" + SECRET,
                "saleslore.whatsapp.verify-token=" + VERIFY_TOKEN,
                "saleslore.gate.schedule=-"),
            java.util.stream.Stream.of(further))
        .toArray(String[]::new);
  }

  HttpResponse<String> get(String query) {
    return send(request(query).GET().build());
  }

  /** Delivers a body, rightly signed. */
  int deliver(String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    return deliver(body, "X-Hub-Signature-256", "sha256=" + sign(body, SECRET)).statusCode();
  }

  HttpResponse<String> deliver(byte[] body, String header, String value) {
    return send(
        request("")
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  int assign(String staff, String phoneNumberId, String token) {
    return numbers("PUT", staff, phoneNumberId, token);
  }

  int release(String staff, String phoneNumberId, String token) {
    return numbers("DELETE", staff, phoneNumberId, token);
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

  /** A text from a customer. */
  static String text(String number, String from, String id, long at, String words) {
    return change(
        number,
        "messages",
        Map.of("contacts", contact(from), "messages", message(from, id, at, words)));
  }

  static Object contact(String phone) {
    return java.util.List.of(Map.of("profile", Map.of("name", "Sheena Nelson"), "wa_id", phone));
  }

  static Object message(String from, String id, long at, String words) {
    return java.util.List.of(words(from, id, at, words));
  }

  /** A message of text. */
  static Map<String, ?> words(String from, String id, long at, String words) {
    return sent(from, id, at, "text", Map.of("body", words));
  }

  /** Whatever was sent: its type is also the field that says what. */
  static Map<String, ?> sent(String from, String id, long at, String type, Object what) {
    return Map.of("from", from, "id", id, "timestamp", Long.toString(at), "type", type, type, what);
  }

  /** A body with one change. */
  static String change(String number, String field, Map<String, ?> parts) {
    var value = new java.util.HashMap<String, Object>(parts);
    value.put("messaging_product", "whatsapp");
    value.put("metadata", Map.of("display_phone_number", "15550783881", "phone_number_id", number));
    return json(
        Map.of(
            "object",
            "whatsapp_business_account",
            "entry",
            java.util.List.of(
                Map.of(
                    "id",
                    "102290129340398",
                    "changes",
                    java.util.List.of(Map.of("field", field, "value", value))))));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int numbers(String method, String staff, String phoneNumberId, String token) {
    var path = "/api/v1/staff/" + staff + "/business-numbers/" + phoneNumberId;
    return send(HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody())
            .build())
        .statusCode();
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(base.resolve("/webhooks/whatsapp" + query))
        .timeout(Duration.ofMinutes(1));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
