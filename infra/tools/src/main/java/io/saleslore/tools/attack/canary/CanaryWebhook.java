package io.saleslore.tools.attack.canary;

import static io.saleslore.tools.attack.canary.CanaryFamily.CONTACT_CARD;
import static io.saleslore.tools.attack.canary.CanaryFamily.FILE_NAME;
import static io.saleslore.tools.attack.canary.CanaryFamily.PROFILE_NAME;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** WhatsApp's side: delivers signed events. */
record CanaryWebhook(CanaryCall call) {
  static final String SECRET = "attack-secret";
  private static final String ALGORITHM = "HmacSHA256";
  private static final long AT = 1_774_000_000L;

  /** A text, a document and a contact card of a customer who has that profile name. */
  void deliver(String number, CanaryPerson person) {
    var phone = "1303%07d".formatted(person.number());
    var contacts =
        List.of(Map.of("profile", Map.of("name", person.of(PROFILE_NAME)), "wa_id", phone));
    var words = String.join(", ", person.canaries().values());
    var messages =
        List.of(
            message(phone, person, "text", Map.of("body", words)),
            message(phone, person, "document", Map.of("filename", person.of(FILE_NAME), "id", "1")),
            message(phone, person, "contacts", List.of(card(person.of(CONTACT_CARD)))));
    var value =
        Map.of(
            "messaging_product",
            "whatsapp",
            "metadata",
            Map.of("display_phone_number", "15550783881", "phone_number_id", number),
            "contacts",
            contacts,
            "messages",
            messages);
    var change = Map.of("field", "messages", "value", value);
    var entry = Map.of("id", "102290129340398", "changes", List.of(change));
    send(Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
  }

  private void send(Map<String, ?> event) {
    var body = CanaryCall.json(event);
    var signature = "sha256=" + sign(body);
    call.send(
        "",
        "POST",
        "/webhooks/whatsapp",
        "application/json",
        body,
        "X-Hub-Signature-256",
        signature);
  }

  private static Map<String, ?> card(String name) {
    return Map.of("name", Map.of("formatted_name", name, "first_name", name));
  }

  private static Map<String, ?> message(
      String phone, CanaryPerson person, String type, Object content) {
    return Map.of(
        "from",
        phone,
        "id",
        "wamid." + type + person.number(),
        "timestamp",
        Long.toString(AT + person.number()),
        "type",
        type,
        type,
        content);
  }

  private static String sign(byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
