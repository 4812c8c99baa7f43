package io.saleslore.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final ConversationId chat = alice.conversation(alice.customer("John"));
  private final String path = "conversations/" + chat + "/messages";

  @Test
  void messages_are_read_in_the_order_they_were_sent() {
    alice.hear(chat, MONDAY.plusSeconds(10), "second");
    alice.say(chat, MONDAY, "first");
    alice.hear(chat, MONDAY.plusSeconds(20), "third");
    assertThat(alice.texts(chat)).containsExactly("first", "second", "third");
    var first = alice.messages(chat).getFirst();
    assertThat(first.path("speaker").asString()).isEqualTo("marketer");
    assertThat(first.path("kind").asString()).isEqualTo("text");
    assertThat(first.path("sentAt").asString()).isEqualTo(MONDAY.toString());
    assertThat(first.path("edited").asBoolean()).isFalse();
    assertThat(first.path("delivery").isNull()).isTrue();
  }

  @Test
  void pages_follow_each_other_also_while_late_messages_come() {
    for (int i = 0; i < 5; i++) {
      alice.hear(chat, MONDAY.plusSeconds(i), "message " + i);
    }
    var first = alice.get(path + "?limit=2").expect(200);
    assertThat(first.text("next")).isEqualTo("2");
    var second = alice.get(path + "?limit=2&cursor=2").expect(200);
    var last = alice.get(path + "?limit=2&cursor=4").expect(200);
    assertThat(second.items().getFirst().path("text").asString()).isEqualTo("message 2");
    assertThat(last.items()).hasSize(1);
    assertThat(last.json().path("next").isNull()).isTrue();
  }

  @Test
  void a_chat_is_read_backwards_from_its_latest_messages() {
    var ids = new ArrayList<String>();
    for (int second = 0; second < 5; second++) {
      ids.add(alice.hear(chat, MONDAY.plusSeconds(second), "m" + second).toString());
    }
    var latest = alice.get(path + "?latest=true&limit=2").expect(200);
    assertThat(texts(latest)).containsExactly("m3", "m4");
    assertThat(latest.json().path("earlier").asBoolean()).isTrue();
    assertThat(latest.json().path("total").asInt()).isEqualTo(5);
    var before = alice.get(path + "?limit=2&before=" + ids.get(3)).expect(200);
    assertThat(texts(before)).containsExactly("m1", "m2");
    var first = alice.get(path + "?limit=2&before=" + ids.get(1)).expect(200);
    assertThat(texts(first)).containsExactly("m0");
    assertThat(first.json().path("earlier").asBoolean()).isFalse();
    var nobodys = alice.get(path + "?before=01950000-0000-7000-8000-000000000001").expect(400);
    assertThat(nobodys.text("field")).isEqualTo("before");
    assertThat(alice.get(path + "?latest=true&cursor=2").expect(400).text("field"))
        .isEqualTo("cursor");
  }

  private static List<String> texts(Answer page) {
    return page.items().stream().map(each -> each.path("text").asString()).toList();
  }

  @Test
  void a_cursor_is_one_that_a_page_before_gave() {
    assertThat(alice.get(path + "?cursor=-1").expect(400).text("field")).isEqualTo("cursor");
    assertThat(alice.get(path + "?cursor=7").expect(200).items()).isEmpty();
    alice.get(path + "?cursor=x").expect(400);
    alice.get(path + "?limit=0").expect(400);
    assertThat(alice.get(path + "?cursor=2147483647&limit=500").expect(200).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sentAt", "speaker", "text"})
  void each_message_says_when_and_by_whom_and_what(String missing) {
    var message =
        new HashMap<>(Map.of("sentAt", MONDAY.toString(), "speaker", "customer", "text", "hi"));
    message.remove(missing);
    assertThat(alice.post(path, message).expect(400).text("field")).isEqualTo(missing);
    message.put(missing, " ");
    alice.post(path, message).expect(400);
    assertThat(alice.messages(chat)).isEmpty();
  }

  @Test
  void the_same_words_twice_are_two_messages() {
    alice.hear(chat, MONDAY, "ok");
    alice.hear(chat, MONDAY, "ok");
    assertThat(alice.texts(chat)).containsExactly("ok", "ok");
  }

  @Test
  void words_are_sealed_in_the_store() {
    alice.hear(chat, MONDAY, "no budget");
    var payloads =
        zones
            .tables()
            .jdbc()
            .sql("select payload from private_zone.event where aggregateIdentifier = ?")
            .param(chat.toString())
            .query(byte[].class)
            .list();
    assertThat(payloads).hasSize(2);
    assertThat(new String(payloads.getLast(), StandardCharsets.UTF_8))
        .contains("\"ciphertext\"")
        .contains("sealed no budget");
  }

  @Test
  void no_message_shows_itself() {
    assertThat(new NewMessage(MONDAY, Speaker.CUSTOMER, "no budget"))
        .hasToString("[private message]");
    assertThat(
            new OpenedMessage(
                MessageId.fresh(),
                MONDAY,
                Speaker.CUSTOMER,
                MessageKind.TEXT,
                false,
                "no budget",
                null))
        .hasToString("[private message]");
  }
}
