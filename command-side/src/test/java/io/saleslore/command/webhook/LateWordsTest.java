package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.id.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What comes late or again over a number that meanwhile went from John to Jane. */
class LateWordsTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String OLD = "18025550110";
  private static final String NEW = "18025550111";

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final CustomerId john =
      alice.marketer().customer(Map.of("name", "John", "phone", "+" + OLD));
  private final CustomerId jane = janeHasJohnsNumber();

  private CustomerId janeHasJohnsNumber() {
    hear("", MONDAY, "John here");
    noticeOfTheNewNumber();
    var next = alice.marketer().customer(Map.of("name", "Jane", "phone", "+" + OLD));
    hear("", MONDAY + 99, "Jane here");
    return next;
  }

  private void noticeOfTheNewNumber() {
    alice.receives(WebhookBodies.numberChanged(alice.number(), OLD, NEW, MONDAY + 60));
  }

  private void hear(String userId, long at, String words) {
    alice.receives(WebhookBodies.user(alice.number(), OLD, userId, "wamid." + words, at, words));
  }

  private List<String> texts(CustomerId customer) {
    return alice.marketer().texts(alice.marketer().conversation(customer));
  }

  private String phoneOf(CustomerId customer) {
    var card = alice.marketer().get("customers/" + customer).expect(200).json();
    return card.path("phone").asString("none");
  }

  @Test
  void a_message_that_is_delivered_again_stays_his() {
    hear("", MONDAY, "John here");
    assertThat(texts(john)).containsExactly("John here");
    assertThat(texts(jane)).containsExactly("Jane here");
  }

  @Test
  void a_message_that_is_delivered_again_after_his_erasure_does_not_come_in() {
    alice.marketer().forget(john, null);
    hear("", MONDAY, "John here");
    assertThat(texts(jane)).containsExactly("Jane here");
    assertThat(alice.onlyCustomer()).isEqualTo(jane);
  }

  @Test
  void a_notice_that_is_delivered_again_takes_nothing_from_her() {
    noticeOfTheNewNumber();
    hear("", MONDAY + 120, "Jane still");
    assertThat(texts(jane)).containsExactly("Jane here", "Jane still");
    assertThat(phoneOf(jane)).isEqualTo("+" + OLD);
    assertThat(phoneOf(john)).isEqualTo("+" + NEW);
  }

  @Test
  void a_notice_that_is_delivered_again_after_his_erasure_takes_nothing_from_her() {
    alice.marketer().forget(john, null);
    noticeOfTheNewNumber();
    assertThat(phoneOf(jane)).isEqualTo("+" + OLD);
  }

  @Test
  void what_he_wrote_before_is_his() {
    hear("", MONDAY + 30, "sent before");
    hear("US.1", MONDAY + 31, "with a user id");
    assertThat(texts(john)).containsExactly("John here", "sent before", "with a user id");
    assertThat(texts(jane)).containsExactly("Jane here");
  }

  @Test
  void what_the_business_wrote_to_him_before_is_his() {
    var echo = new HashMap<>(WebhookBodies.message("15550783881", "wamid.E", MONDAY + 30, "Hi"));
    echo.put("to", OLD);
    alice.receives(
        WebhookBodies.change(
            alice.number(), "smb_message_echoes", Map.of("message_echoes", List.of(echo))));
    assertThat(texts(john)).containsExactly("John here", "Hi");
  }

  @Test
  void of_what_comes_together_each_has_their_own() {
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.message(OLD, "wamid.1", MONDAY + 120, "Jane later"),
            WebhookBodies.message(OLD, "wamid.2", MONDAY + 30, "John before")));
    assertThat(texts(john)).containsExactly("John here", "John before");
    assertThat(texts(jane)).containsExactly("Jane here", "Jane later");
  }

  @Test
  void a_late_message_brings_no_number_back_to_his_card() {
    hear("US.2", MONDAY + 120, "Jane with a user id");
    hear("US.1", MONDAY + 30, "sent before");
    hear("US.2", MONDAY + 150, "Jane still");
    assertThat(phoneOf(john)).isEqualTo("+" + NEW);
    assertThat(phoneOf(jane)).isEqualTo("+" + OLD);
    assertThat(texts(john)).containsExactly("John here", "sent before");
    assertThat(alice.marketer().all("customers")).hasSize(2);
  }

  @Test
  void a_message_that_came_with_his_user_id_brings_none_back_when_it_is_delivered_again() {
    var next = "18025550112";
    alice.receives(WebhookBodies.user(alice.number(), next, "US.8", "wamid.8", MONDAY, "Jim"));
    alice.receives(WebhookBodies.user(alice.number(), next, "US.9", "wamid.9", MONDAY + 9, "Jill"));
    alice.receives(WebhookBodies.user(alice.number(), next, "US.8", "wamid.8", MONDAY, "Jim"));
    alice.receives(WebhookBodies.text(alice.number(), next, "wamid.10", MONDAY + 10, "Jill again"));
    assertThat(alice.texts())
        .containsExactlyInAnyOrder("John here", "Jane here", "Jim", "Jill", "Jill again");
    assertThat(alice.marketer().all("customers")).hasSize(4);
    assertThat(zones.part(PersonMatcher.class).holders(alice.marketer().zone(), "+" + next))
        .hasSize(1);
  }

  @Test
  void an_export_under_the_number_is_no_chat_of_his() {
    String[] chat = {"20/03/2026, 10:00 - Alice: hi", "20/03/2026, 10:05 - +1 802 555 0110: hello"};
    var refused = alice.marketer().importChat(john, "&marketer=Alice", chat).expect(409);
    assertThat(refused.text("customerId")).isEqualTo(jane.toString());
  }

  @Test
  void a_change_and_what_is_written_after_it_may_come_together() {
    var later = "18025550113";
    var notice = Map.of("wa_id", "18025550114", "type", "user_changed_number");
    alice.receives(WebhookBodies.text(alice.number(), later, "wamid.a", MONDAY, "Joe"));
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.message(later, "wamid.b", MONDAY + 90, "somebody else"),
            WebhookBodies.typed(later, "wamid.N", MONDAY + 60, "system", notice),
            WebhookBodies.message(later, "wamid.c", MONDAY + 30, "Joe again")));
    var chats =
        alice.marketer().all("conversations").stream()
            .map(each -> each.path("customerId").asString())
            .map(CustomerId::new)
            .map(this::texts)
            .toList();
    assertThat(chats).contains(List.of("Joe", "Joe again"), List.of("somebody else"));
  }
}
