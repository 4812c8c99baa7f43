package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.id.CustomerId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A message that was edited between two exports is one message. MONDAY is 10:00 in Berlin. */
class EditBetweenExportsTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String BYE = "10:09 - Alice: bye";
  private static final String EDITED = " <This message was edited>";

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final CustomerId john = alice.marketer().customer("John");

  private JsonNode imported(String... lines) {
    var dated = Stream.of(lines).map(line -> "2026-03-02, " + line).toArray(String[]::new);
    return alice.marketer().importChat(john, "&marketer=Alice", dated).expect(200).json();
  }

  private int recorded(String... lines) {
    return imported(lines).path("recorded").asInt();
  }

  @Test
  void the_later_wording_replaces_the_earlier_one_in_any_order() {
    assertThat(recorded("10:01 - John: 40 is to much", BYE)).isEqualTo(2);
    assertThat(recorded("10:01 - John: 40 is too much" + EDITED, BYE)).isZero();
    assertThat(recorded("10:01 - John: 45 is too much" + EDITED, BYE)).isZero();
    assertThat(alice.texts()).containsExactly("45 is too much", "bye");
    assertThat(alice.messages().getFirst().path("edited").asBoolean()).isTrue();
    for (var wording : new String[] {"40 is to much", "40 is too much" + EDITED}) {
      assertThat(recorded("10:01 - John: " + wording, BYE)).isZero();
    }
    assertThat(alice.texts()).containsExactly("45 is too much", "bye");
  }

  @Test
  void an_earlier_export_that_comes_later_brings_nothing_back() {
    assertThat(recorded("10:01 - John: 40 is too much" + EDITED, BYE)).isEqualTo(2);
    assertThat(recorded("10:01 - John: 40 is to much", BYE)).isZero();
    assertThat(alice.texts()).containsExactly("40 is too much", "bye");
  }

  @Test
  void only_the_same_speaker_in_the_same_minute_can_have_edited() {
    recorded("10:01 - John: one", "10:01 - Alice: two", "10:02 - John: three", BYE);
    recorded("10:01 - John: one", "10:01 - Alice: 2" + EDITED, "10:02 - John: three", BYE);
    assertThat(alice.texts()).containsExactly("one", "2", "three", "bye");
  }

  @Test
  void a_message_that_was_deleted_since_is_the_same_one() {
    recorded("10:01 - John: one", BYE);
    assertThat(recorded("10:01 - John: This message was deleted", BYE)).isZero();
    assertThat(alice.messages()).hasSize(2);
    assertThat(alice.messages().getFirst().path("kind").asString()).isEqualTo("deleted");
  }

  @Test
  void where_two_could_be_meant_nothing_is_guessed_and_nothing_lost() {
    recorded("10:01 - John: one", "10:01 - John: two", BYE);
    assertThat(recorded("10:01 - John: 1" + EDITED, "10:01 - John: 2" + EDITED, BYE)).isEqualTo(2);
    assertThat(alice.texts()).containsExactlyInAnyOrder("one", "two", "1", "2", "bye");
  }

  @Test
  void the_answer_says_how_many_were_edited() {
    recorded("10:01 - John: one", BYE);
    assertThat(imported("10:01 - John: 1" + EDITED, BYE).path("warnings").get(0).asString())
        .startsWith("1 messages were edited");
  }

  @Test
  void an_edit_of_an_export_holds_when_a_webhook_tells_of_the_message() {
    recorded("10:01 - John: one", BYE);
    recorded("10:01 - John: 1" + EDITED, BYE);
    alice.receives(WebhookBodies.echo(alice.number(), "wamid.B", MONDAY + 540, "bye"));
    assertThat(alice.texts()).contains("1").doesNotContain("one");
  }

  @Test
  void the_same_edit_again_is_one_edit() {
    recorded("10:01 - John: one", BYE);
    int before = zones.countEvents(MessageEdited.class);
    recorded("10:01 - John: 1" + EDITED, BYE);
    recorded("10:01 - John: 1" + EDITED, BYE);
    assertThat(zones.countEvents(MessageEdited.class)).isEqualTo(before + 1);
  }
}
