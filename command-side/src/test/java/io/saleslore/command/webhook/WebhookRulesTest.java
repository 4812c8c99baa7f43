package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whatever comes again, late or changed, a conversation reads as it does on the phone. */
class WebhookRulesTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void receivesEdit(String id, String original, long at, String words) {
    alice.receives(WebhookBodies.edit(alice.number(), id, original, at, words));
  }

  private void receivesRevoke(String original) {
    alice.receives(WebhookBodies.revoke(alice.number(), original, MONDAY + 99));
  }

  private void receivesEcho(String id, long at, String words) {
    alice.receives(WebhookBodies.echo(alice.number(), id, at, words));
  }

  private void receivesStatus(String id, String status) {
    alice.receives(WebhookBodies.status(alice.number(), id, status, MONDAY + 60));
  }

  @Test
  void the_same_message_again_is_one_message() {
    alice.receives("wamid.D", MONDAY, "hi");
    int events = zones.countEvents();
    alice.receives("wamid.D", MONDAY, "hi");
    assertThat(alice.texts()).containsExactly("hi");
    assertThat(zones.countEvents()).isEqualTo(events);
  }

  @Test
  void the_same_id_twice_in_one_body_is_one_message() {
    var hi = WebhookBodies.message(WebhookBodies.JOHN, "wamid.T", MONDAY, "hi");
    alice.receives(WebhookBodies.messages(alice.number(), hi, hi));
    assertThat(alice.texts()).containsExactly("hi");
  }

  @Test
  void the_same_id_over_another_number_is_another_message() {
    var bob = whatsApp.owner();
    alice.receives("wamid.S", MONDAY, "hi");
    bob.receives("wamid.S", MONDAY, "hi");
    assertThat(alice.texts()).containsExactly("hi");
    assertThat(bob.texts()).containsExactly("hi");
  }

  @Test
  void messages_are_read_in_the_order_they_were_sent_not_delivered() {
    alice.receives("wamid.O2", MONDAY + 10, "second");
    alice.receives("wamid.O1", MONDAY, "first");
    assertThat(alice.texts()).containsExactly("first", "second");
  }

  @Test
  void what_the_marketer_writes_on_the_phone_is_theirs() {
    receivesEcho("wamid.E", MONDAY, "our offer");
    alice.receives("wamid.R", MONDAY + 5, "too expensive");
    assertThat(alice.messages().stream().map(each -> each.path("speaker").asString()))
        .containsExactly("marketer", "customer");
  }

  @Test
  void an_edit_replaces_the_words_and_an_older_edit_does_not() {
    alice.receives("wamid.A", MONDAY, "I thnk");
    receivesEdit("wamid.A3", "wamid.A", MONDAY + 20, "I think so");
    receivesEdit("wamid.A2", "wamid.A", MONDAY + 10, "I think");
    assertThat(alice.texts()).containsExactly("I think so");
    assertThat(alice.messages().getFirst().path("edited").asBoolean()).isTrue();
  }

  @Test
  void an_edit_that_comes_before_its_message_is_the_message() {
    receivesEdit("wamid.B2", "wamid.B", MONDAY + 10, "no typo");
    alice.receives("wamid.B", MONDAY, "a typo");
    assertThat(alice.texts()).containsExactly("no typo");
  }

  @Test
  void a_revoke_takes_the_words_out_even_before_they_come() {
    alice.receives("wamid.R", MONDAY, "my bank account is 1234");
    receivesRevoke("wamid.R");
    receivesRevoke("wamid.R");
    assertThat(alice.texts()).containsExactly("");
    assertThat(alice.messages().getFirst().path("kind").asString()).isEqualTo("deleted");
    receivesEdit("wamid.R2", "wamid.R", MONDAY + 5, "it is 5678");
    receivesRevoke("wamid.Q");
    alice.receives("wamid.Q", MONDAY + 6, "never mind");
    assertThat(alice.texts()).containsExactly("");
  }

  @Test
  void a_failure_counts_only_where_nothing_better_is_known() {
    receivesEcho("wamid.E1", MONDAY, "one");
    receivesEcho("wamid.E2", MONDAY + 1, "two");
    receivesStatus("wamid.E1", "sent");
    receivesStatus("wamid.E1", "failed");
    receivesStatus("wamid.E2", "delivered");
    receivesStatus("wamid.E2", "failed");
    assertThat(alice.messages().stream().map(each -> each.path("delivery").asString()))
        .containsExactly("failed", "delivered");
  }

  @Test
  void a_status_that_comes_before_its_message_is_kept_for_it() {
    receivesStatus("wamid.OUT", "read");
    receivesStatus("wamid.OUT", "sent");
    receivesEcho("wamid.OUT", MONDAY, "our offer");
    assertThat(alice.messages()).hasSize(1);
    assertThat(alice.messages().getFirst().path("delivery").asString()).isEqualTo("read");
  }

  @Test
  void a_status_that_nobody_knows_is_left_out() {
    receivesEcho("wamid.N", MONDAY, "our offer");
    int events = zones.countEvents();
    receivesStatus("wamid.N", "warned");
    assertThat(zones.countEvents()).isEqualTo(events);
  }

  @Test
  void a_late_message_revises_a_finished_story_and_does_not_end_it_again() {
    receivesEcho("wamid.F1", MONDAY, "here is our quote");
    alice.receives("wamid.F3", MONDAY + 7200, "too expensive");
    alice
        .marketer()
        .conclude(
            alice.onlyConversation(), "won", Instant.ofEpochSecond(MONDAY).plusSeconds(86_400));
    int ended = zones.countEvents(StoryEnded.class);
    int revised = zones.countEvents(StoryRevised.class);
    alice.receives("wamid.F2", MONDAY + 3600, "hello");
    receivesRevoke("wamid.F3");
    receivesEdit("wamid.F4", "wamid.F2", MONDAY + 3700, "hello Alice");
    assertThat(zones.countEvents(StoryEnded.class)).isEqualTo(ended);
    assertThat(zones.countEvents(StoryRevised.class)).isEqualTo(revised + 3);
  }

  @Test
  void a_large_body_is_recorded_in_several_commands_and_whole() {
    var many = new Object[1201];
    for (int i = 0; i < many.length; i++) {
      many[i] = WebhookBodies.message(WebhookBodies.JOHN, "wamid.M" + i, MONDAY + i, "m" + i);
    }
    alice.receives(WebhookBodies.messages(alice.number(), many));
    var summary = alice.marketer().all("conversations").getFirst();
    assertThat(summary.path("messages").asInt()).isEqualTo(1201);
  }

  @Test
  void the_words_of_media_in_a_history_follow_their_placeholder() {
    var placeholder =
        new HashMap<String, Object>(
            Map.of("from", WebhookBodies.JOHN, "id", "wamid.H1", "type", "media_placeholder"));
    placeholder.put("timestamp", Long.toString(MONDAY));
    placeholder.put("history_context", Map.of("status", "READ"));
    var thread = Map.of("id", WebhookBodies.JOHN, "messages", List.of(placeholder));
    var picture =
        WebhookBodies.typed(
            WebhookBodies.JOHN, "wamid.H1", MONDAY, "image", Map.of("caption", "our machine"));
    for (int times = 0; times < 2; times++) {
      alice.receives(
          WebhookBodies.change(
              alice.number(),
              "history",
              Map.of("history", List.of(Map.of("threads", List.of(thread))))));
      alice.receives(
          WebhookBodies.change(
              alice.number(),
              "history",
              Map.of(
                  "messages",
                  List.of(picture),
                  "contacts",
                  WebhookBodies.contact(WebhookBodies.JOHN))));
    }
    assertThat(alice.texts()).containsExactly("our machine");
  }
}
