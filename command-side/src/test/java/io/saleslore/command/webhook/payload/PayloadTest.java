package io.saleslore.command.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PayloadTest {
  private static final String JOHN = "16505551234";
  private static final String BUSINESS = "15550783881";
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final String AT = Long.toString(MONDAY.getEpochSecond());
  private static final JsonMapper JSON = new JsonMapper();

  private static Payload read(String field, Map<String, ?> parts) {
    var value = new HashMap<String, Object>(parts);
    value.put("metadata", Map.of("display_phone_number", BUSINESS, "phone_number_id", "77"));
    var change = Map.of("field", field, "value", value);
    var body = Map.of("entry", List.of(Map.of("changes", List.of(change))));
    return Payload.read(JSON.writeValueAsBytes(body));
  }

  private static Map<String, Object> message(String type, Object body) {
    return new HashMap<>(
        Map.of("from", JOHN, "id", "wamid.1", "timestamp", AT, "type", type, type, body));
  }

  private static Payload messages(Object... messages) {
    return read("messages", Map.of("messages", List.of(messages)));
  }

  private static WebhookEvent only(Payload payload) {
    assertThat(payload.events()).hasSize(1);
    assertThat(payload.events().getFirst().phoneNumberId()).isEqualTo("77");
    return payload.events().getFirst().event();
  }

  private static void assertLeftOut(Payload payload) {
    assertThat(payload.events()).isEmpty();
    assertThat(payload.leftOut().values()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "\"text\""})
  void what_is_no_object_is_no_webhook(String body) {
    assertThatThrownBy(() -> Payload.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(WebhookRefused.NoWebhook.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"entry\":7}",
        "{\"entry\":[7]}",
        "{\"entry\":[{\"changes\":[{\"field\":\"messages\"}]}]}",
        "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":7}]}]}"
      })
  void an_object_of_another_shape_tells_of_nothing(String body) {
    var payload = Payload.read(body.getBytes(StandardCharsets.UTF_8));
    assertThat(payload.events()).isEmpty();
  }

  @Test
  void a_text_is_what_its_customer_wrote() {
    assertThat(only(messages(message("text", Map.of("body", "hi")))))
        .isEqualTo(
            new WebhookEvent.Sent(
                "wamid.1", MONDAY, Speaker.CUSTOMER, new MessageContent(MessageKind.TEXT, "hi")));
  }

  @Test
  void an_edit_and_a_revoke_name_the_message_they_change() {
    var words = Map.of("type", "text", "text", Map.of("body", "better"));
    var edit = Map.of("original_message_id", "wamid.0", "message", words);
    assertThat(only(messages(message("edit", edit))))
        .isEqualTo(
            new WebhookEvent.Edited(
                "wamid.1",
                "wamid.0",
                MONDAY,
                Speaker.CUSTOMER,
                new MessageContent(MessageKind.TEXT, "better")));
    assertThat(only(messages(message("revoke", Map.of("original_message_id", "wamid.0")))))
        .isEqualTo(new WebhookEvent.Revoked("wamid.0", MONDAY));
    assertLeftOut(messages(message("revoke", Map.of())));
    assertLeftOut(messages(message("edit", Map.of("message", words))));
  }

  @Test
  void a_message_without_id_time_or_sender_or_of_a_group_is_left_out() {
    for (var field : List.of("id", "timestamp", "from")) {
      var message = message("text", Map.of("body", "hi"));
      message.remove(field);
      assertLeftOut(messages(message));
    }
    var ofGroup = message("text", Map.of("body", "hi"));
    ofGroup.put("group_id", "1");
    assertLeftOut(messages(ofGroup));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1230767999", "7258118401", "soon", "-5"})
  void a_time_before_whatsapp_or_far_ahead_is_none(String timestamp) {
    var message = message("text", Map.of("body", "hi"));
    message.put("timestamp", timestamp);
    assertLeftOut(messages(message));
  }

  @Test
  void a_time_in_milliseconds_is_the_same_time() {
    var message = message("text", Map.of("body", "hi"));
    message.put("timestamp", AT + "000");
    assertThat(only(messages(message)))
        .isInstanceOfSatisfying(
            WebhookEvent.Sent.class, sent -> assertThat(sent.at()).isEqualTo(MONDAY));
  }

  @Test
  void a_message_of_the_business_among_messages_is_the_businesss() {
    var own = message("text", Map.of("body", "our offer"));
    own.put("from", BUSINESS);
    own.put("to", JOHN);
    assertThat(only(messages(own)))
        .isInstanceOfSatisfying(
            WebhookEvent.Sent.class,
            sent -> assertThat(sent.speaker()).isEqualTo(Speaker.MARKETER));
  }

  @Test
  void a_notice_of_a_new_number_tells_of_it() {
    assertThat(only(messages(message("system", Map.of("wa_id", "16505559999")))))
        .isEqualTo(
            new WebhookEvent.IdentityChanged(
                "wamid.1", WhatsAppUser.of("16505559999", "", ""), MONDAY));
    assertLeftOut(messages(message("system", Map.of("body", "changed the subject"))));
  }

  @ParameterizedTest
  @CsvSource({
    "sent, SENT",
    "delivered, DELIVERED",
    "READ, READ",
    "played, PLAYED",
    "failed, FAILED",
    "error, FAILED"
  })
  void a_status_tells_how_far_a_message_was_delivered(String status, Delivery delivery) {
    var told = Map.of("id", "wamid.0", "status", status, "timestamp", AT, "recipient_id", JOHN);
    assertThat(only(read("messages", Map.of("statuses", List.of(told)))))
        .isEqualTo(new WebhookEvent.Delivered("wamid.0", delivery, MONDAY));
  }

  @Test
  void a_status_of_a_group_or_of_another_kind_is_left_out() {
    var told =
        new HashMap<>(
            Map.of("id", "wamid.0", "status", "warning", "timestamp", AT, "recipient_id", JOHN));
    assertLeftOut(read("messages", Map.of("statuses", List.of(told))));
    told.put("status", "sent");
    told.put("recipient_type", "group");
    assertLeftOut(read("messages", Map.of("statuses", List.of(told))));
  }

  @Test
  void an_echo_is_the_marketers_message_to_the_customer() {
    var echo = message("text", Map.of("body", "our offer"));
    echo.put("from", BUSINESS);
    echo.put("to", JOHN);
    var payload = read("smb_message_echoes", Map.of("message_echoes", List.of(echo)));
    assertThat(only(payload))
        .isInstanceOfSatisfying(
            WebhookEvent.Sent.class,
            sent -> assertThat(sent.speaker()).isEqualTo(Speaker.MARKETER));
    assertThat(payload.events().getFirst().user().phone()).isEqualTo(JOHN);
  }

  @Test
  void a_call_is_an_entry_of_who_called() {
    var call = Map.of("id", "wacid.1", "timestamp", AT, "from", JOHN, "to", BUSINESS);
    assertThat(only(read("calls", Map.of("calls", List.of(call)))))
        .isEqualTo(
            new WebhookEvent.Sent(
                "wacid.1", MONDAY, Speaker.CUSTOMER, new MessageContent(MessageKind.CALL, "")));
    var own =
        Map.of(
            "id",
            "wacid.2",
            "timestamp",
            AT,
            "from",
            BUSINESS,
            "to",
            JOHN,
            "direction",
            "BUSINESS_INITIATED");
    var payload = read("calls", Map.of("calls", List.of(own), "statuses", List.of(Map.of())));
    assertThat(only(payload))
        .isInstanceOfSatisfying(
            WebhookEvent.Sent.class,
            sent -> assertThat(sent.speaker()).isEqualTo(Speaker.MARKETER));
    assertThat(payload.leftOut()).containsExactly(Map.entry("call_status", 1));
    assertLeftOut(read("calls", Map.of("calls", List.of(Map.of("id", "wacid.3")))));
  }

  @Test
  void a_history_holds_both_sides_of_its_threads() {
    var theirs = message("text", Map.of("body", "how much?"));
    var ours = message("text", Map.of("body", "$5,000"));
    ours.put("from", BUSINESS);
    ours.put("id", "wamid.2");
    ours.put("history_context", Map.of("status", "READ"));
    var thread = Map.of("id", JOHN, "messages", List.of(theirs, ours));
    var payload = read("history", Map.of("history", List.of(Map.of("threads", List.of(thread)))));
    assertThat(payload.events().stream().map(AddressedEvent::event))
        .containsExactly(
            new WebhookEvent.Sent(
                "wamid.1",
                MONDAY,
                Speaker.CUSTOMER,
                new MessageContent(MessageKind.TEXT, "how much?")),
            new WebhookEvent.Sent(
                "wamid.2",
                MONDAY,
                Speaker.MARKETER,
                new MessageContent(MessageKind.TEXT, "$5,000")),
            new WebhookEvent.Delivered("wamid.2", Delivery.READ, MONDAY));
    assertThat(payload.events()).allMatch(each -> JOHN.equals(each.user().phone()));
  }

  @Test
  void errors_of_a_history_are_counted() {
    var chunk = Map.of("errors", List.of(Map.of("code", 2593109), Map.of("code", 1)));
    var payload = read("history", Map.of("history", List.of(chunk)));
    assertThat(payload.events()).isEmpty();
    assertThat(payload.leftOut()).containsExactly(Map.entry("history_error", 2));
  }

  @Test
  void media_of_a_history_without_a_caption_are_messages_of_their_own() {
    var picture = message("image", Map.of("id", "1"));
    assertThat(only(read("history", Map.of("messages", List.of(picture)))))
        .isInstanceOf(WebhookEvent.Sent.class);
    var described = message("image", Map.of("caption", "our machine"));
    assertThat(only(read("history", Map.of("messages", List.of(described)))))
        .isEqualTo(
            new WebhookEvent.Edited(
                "wamid.1/caption",
                "wamid.1",
                MONDAY,
                Speaker.CUSTOMER,
                new MessageContent(MessageKind.TEXT, "our machine")));
  }

  @Test
  void other_changes_are_left_out() {
    assertLeftOut(read("account_update", Map.of()));
  }

  @Test
  void no_event_shows_itself() {
    var content = new MessageContent(MessageKind.TEXT, "secret");
    assertThat(
            List.of(
                new WebhookEvent.Sent("wamid.1", MONDAY, Speaker.CUSTOMER, content),
                new WebhookEvent.Edited("wamid.1", "wamid.0", MONDAY, Speaker.CUSTOMER, content),
                new WebhookEvent.Revoked("wamid.0", MONDAY),
                new WebhookEvent.Delivered("wamid.0", Delivery.READ, MONDAY),
                new WebhookEvent.IdentityChanged(
                    "wamid.X", WhatsAppUser.of("16505551234", "", ""), MONDAY),
                content,
                WhatsAppUser.of(JOHN, "US.1", "John"),
                new ChangeValue(JSON.createObjectNode().put("from", JOHN))))
        .allSatisfy(
            each ->
                assertThat(each.toString())
                    .startsWith("[")
                    .doesNotContain("secret", "wamid", JOHN, "John"));
  }
}
