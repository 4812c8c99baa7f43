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

/** Numbers that are somebody else's now, or nobody's. */
class LeftNumberTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String OLD = "18025550110";
  private static final String NEW = "18025550111";

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void hear(String phone, String userId, long at, String words) {
    alice.receives(WebhookBodies.user(alice.number(), phone, userId, "wamid." + words, at, words));
  }

  private List<String> texts(CustomerId customer) {
    return alice.marketer().texts(alice.marketer().conversation(customer));
  }

  private String phoneOf(CustomerId customer) {
    return alice
        .marketer()
        .get("customers/" + customer)
        .expect(200)
        .json()
        .path("phone")
        .asString("none");
  }

  private CustomerId johnLeavesHisNumber() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "+" + OLD));
    hear(OLD, "", MONDAY, "old number");
    alice.receives(WebhookBodies.numberChanged(alice.number(), OLD, NEW, MONDAY + 60));
    return john;
  }

  @Test
  void a_number_that_was_left_is_free_for_another_person() {
    var john = johnLeavesHisNumber();
    var jane = alice.marketer().customer(Map.of("name", "Jane", "phone", "+" + OLD));
    hear(OLD, "", MONDAY + 99, "I am Jane");
    assertThat(texts(jane)).containsExactly("I am Jane");
    assertThat(texts(john)).containsExactly("old number");
  }

  @Test
  void a_number_that_comes_with_a_known_user_id_is_theirs_until_it_comes_with_anothers() {
    hear("18025550160", "US.1", MONDAY, "John");
    hear("18025550161", "US.2", MONDAY, "Jane");
    hear("18025550161", "US.1", MONDAY + 60, "John elsewhere");
    var contacts = zones.part(PersonMatcher.class);
    assertThat(contacts.holders(alice.marketer().zone(), "+18025550161")).hasSize(1);
    hear("18025550161", "US.2", MONDAY + 120, "Jane again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(contacts.having("+18025550161", null))
        .filteredOn(each -> each.zone().equals(alice.marketer().zone()))
        .hasSize(2);
  }

  @Test
  void a_revocation_alone_may_show_that_the_number_is_somebody_elses() {
    hear("18025550170", "US.1", MONDAY, "John");
    hear("18025550171", "US.2", MONDAY, "Jane");
    revoke("18025550171", "US.1", "wamid.John");
    assertThat(alice.marketer().all("customers")).hasSize(2);
  }

  private void revoke(String phone, String userId, String original) {
    var revoked =
        new HashMap<>(
            WebhookBodies.typed(
                phone,
                original + ".REVOKE",
                MONDAY + 60,
                "revoke",
                Map.of("original_message_id", original)));
    revoked.put("from_user_id", userId);
    alice.receives(WebhookBodies.messages(alice.number(), revoked));
  }

  @Test
  void whoever_writes_from_it_later_is_somebody_else() {
    var john = johnLeavesHisNumber();
    hear(OLD, "", MONDAY + 99, "I have this number now");
    hear(NEW, "", MONDAY + 100, "John again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(texts(john)).containsExactly("old number", "John again");
  }

  @Test
  void what_was_written_from_it_before_and_comes_late_is_whose_it_was() {
    var john = johnLeavesHisNumber();
    hear(OLD, "", MONDAY + 30, "sent before");
    var read =
        Map.of(
            "id",
            "wamid.S",
            "status",
            "read",
            "timestamp",
            Long.toString(MONDAY + 99),
            "recipient_id",
            OLD);
    alice.receives(
        WebhookBodies.change(alice.number(), "messages", Map.of("statuses", List.of(read))));
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(texts(john)).containsExactly("old number", "sent before");
  }

  @Test
  void who_takes_an_old_number_back_is_the_same_person() {
    var john = johnLeavesHisNumber();
    alice.receives(WebhookBodies.numberChanged(alice.number(), NEW, OLD, MONDAY + 90));
    hear(OLD, "", MONDAY + 99, "back again");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
  }

  @Test
  void a_card_whose_number_went_to_somebody_else_shows_it_no_more_and_can_be_edited() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "+" + OLD));
    hear(OLD, "US.1", MONDAY, "I am John");
    hear(OLD, "US.2", MONDAY + 99, "I am Jane");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(phoneOf(john)).isEqualTo("none");
    alice.marketer().put("customers/" + john, Map.of("name", "John B")).expect(204);
  }

  @Test
  void a_card_keeps_its_other_number_where_an_earlier_one_went_to_somebody_else() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "+" + OLD));
    hear(OLD, "US.1", MONDAY, "I am John");
    hear(NEW, "US.1", MONDAY + 1, "and this is my other phone");
    hear(NEW, "US.2", MONDAY + 99, "I am Jane");
    assertThat(phoneOf(john)).isEqualTo("+" + OLD);
  }
}
