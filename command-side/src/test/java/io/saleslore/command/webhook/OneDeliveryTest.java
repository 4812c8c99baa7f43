package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.ReleaseBusinessNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of several people in one delivery, or under one number of two marketers, each is their own. */
class OneDeliveryTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final Owner bob = whatsApp.owner();

  private static Map<String, Object> contact(String phone, String userId, String name) {
    var contact = new HashMap<String, Object>();
    contact.put("wa_id", phone);
    contact.put("profile", Map.of("name", name));
    if (!userId.isEmpty()) {
      contact.put("user_id", userId);
    }
    return contact;
  }

  private static Map<String, Object> said(String phone, String userId, long at, String words) {
    var message = new HashMap<>(WebhookBodies.message(phone, "wamid." + words, at, words));
    if (!userId.isEmpty()) {
      message.put("from_user_id", userId);
    }
    return message;
  }

  private static void hear(Owner owner, List<?> contacts, Object... messages) {
    owner.receives(
        WebhookBodies.change(
            owner.number(),
            "messages",
            Map.of("contacts", contacts, "messages", List.of(messages))));
  }

  private List<List<String>> chats() {
    return alice.marketer().all("customers").stream()
        .map(each -> new CustomerId(each.path("customerId").asString()))
        .map(each -> alice.marketer().texts(alice.marketer().conversation(each)))
        .toList();
  }

  @Test
  void who_writes_after_a_change_of_number_is_somebody_else_though_it_comes_with_the_change() {
    var old = "18025550120";
    var notice = Map.of("wa_id", "18025550121", "type", "user_changed_number");
    hear(
        alice,
        List.of(contact(old, "", "Nox")),
        said(old, "", MONDAY, "before"),
        WebhookBodies.typed(old, "wamid.N", MONDAY + 60, "system", notice),
        said(old, "", MONDAY + 240, "after"));
    assertThat(chats()).containsExactlyInAnyOrder(List.of("before"), List.of("after"));
  }

  @Test
  void two_user_ids_under_one_number_are_two_people_with_names_of_their_own() {
    var shared = "18025550122";
    hear(
        alice,
        List.of(contact(shared, "US.31", "Old"), contact(shared, "US.32", "New")),
        said(shared, "US.31", MONDAY, "one"),
        said(shared, "US.32", MONDAY + 300, "two"));
    assertThat(chats()).containsExactlyInAnyOrder(List.of("one"), List.of("two"));
    assertThat(alice.marketer().all("customers").stream().map(each -> name(each)))
        .containsExactlyInAnyOrder("Old", "New");
  }

  private static String name(JsonNode card) {
    return card.path("name").asString();
  }

  @Test
  void who_has_the_number_and_another_user_id_with_another_marketer_is_another_person() {
    var number = "18025550123";
    hear(alice, List.of(contact(number, "US.41", "Ora")), said(number, "US.41", MONDAY, "I"));
    hear(bob, List.of(contact(number, "US.42", "Pia")), said(number, "US.42", MONDAY, "me"));
    var ora = new Subject(alice.marketer().zone(), alice.onlyCustomer());
    var pia = new Subject(bob.marketer().zone(), bob.onlyCustomer());
    var contacts = zones.part(PersonMatcher.class);
    assertThat(contacts.sameAs(ora)).containsExactly(ora);
    assertThat(contacts.sameAs(pia)).containsExactly(pia);
    assertThat(contacts.having("+" + number, null)).containsExactlyInAnyOrder(ora, pia);
  }

  @Test
  void a_message_that_another_marketer_has_is_not_told_again_when_the_business_number_moves() {
    alice.receives("wamid.moved", MONDAY, "for Alice");
    zones.send(new ReleaseBusinessNumber(alice.marketer().zone(), alice.number(), now()));
    zones.send(new AssignBusinessNumber(bob.marketer().zone(), alice.number(), now()));
    alice.receives("wamid.moved", MONDAY, "for Alice");
    assertThat(bob.marketer().all("customers")).isEmpty();
    assertThat(alice.texts()).containsExactly("for Alice");
  }

  private static Instant now() {
    return zones.clock().instant();
  }
}
