package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records that WhatsApp shows to be one person's, and what the marketer says to that. */
class MergedByEvidenceTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void hear(String phone, String userId, String id, String words) {
    alice.receives(WebhookBodies.user(alice.number(), phone, userId, id, MONDAY, words));
  }

  /** John has a card; whoever wrote without a number shows his. */
  private CustomerId johnWritesUnderAUserIdFirst() {
    var card = Map.of("name", "John Smith", "company", "ABC Corp", "phone", "+1 650 555 1234");
    var john = alice.marketer().customer(card);
    hear("", "US.1", "wamid.1", "number hidden");
    hear("16505551234", "US.1", "wamid.2", "number shown");
    return john;
  }

  private List<CustomerId> found(String words) {
    return alice.marketer().all("customers?search=" + words).stream()
        .map(each -> new CustomerId(each.path("customerId").asString()))
        .toList();
  }

  @Test
  void whichever_record_stands_what_any_of_them_says_is_shown_and_found() {
    johnWritesUnderAUserIdFirst();
    var stands = alice.onlyCustomer();
    var card = alice.marketer().get("customers/" + stands).expect(200);
    assertThat(card.text("name")).isEqualTo("John Smith");
    assertThat(card.text("company")).isEqualTo("ABC Corp");
    assertThat(card.text("phone")).isEqualTo("+1 650 555 1234");
    assertThat(found("smith")).containsExactly(stands);
    assertThat(found("ABC")).containsExactly(stands);
    assertThat(found("5551234")).containsExactly(stands);
    var inbox = alice.marketer().all("conversations?search=smith");
    assertThat(inbox).hasSize(1);
    assertThat(inbox.getFirst().path("name").asString()).isEqualTo("John Smith");
  }

  @Test
  void what_the_marketer_says_of_the_person_afterwards_stands_whole() {
    johnWritesUnderAUserIdFirst();
    var stands = alice.onlyCustomer();
    alice.marketer().put("customers/" + stands, Map.of("name", "Jack")).expect(204);
    var card = alice.marketer().get("customers/" + stands).expect(200);
    assertThat(card.text("name")).isEqualTo("Jack");
    assertThat(card.json().path("company").isNull()).isTrue();
    assertThat(found("smith")).containsExactly(stands);
  }

  @Test
  void two_whom_the_marketer_took_apart_are_not_merged_again_by_the_same_evidence() {
    var john = johnWritesUnderAUserIdFirst();
    alice.marketer().delete("customers/" + john + "/merger").expect(204);
    hear("16505551234", "US.1", "wamid.3", "and again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(alice.texts()).contains("and again");
  }

  @Test
  void both_are_found_by_the_number_that_both_wrote_from() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "+1 650 555 7788"));
    hear("", "US.1", "wamid.1", "number hidden");
    hear("16505557788", "US.1", "wamid.2", "number shown");
    alice.marketer().delete("customers/" + john + "/merger").expect(204);
    hear("16505557788", "US.1", "wamid.3", "and again");
    assertThat(zones.part(PersonMatcher.class).having("+16505557788", null))
        .filteredOn(each -> each.zone().equals(alice.marketer().zone()))
        .hasSize(2);
  }

  @Test
  void nor_where_what_was_merged_first_was_merged_the_other_way_round() {
    var john = johnWritesUnderAUserIdFirst();
    var other = alice.onlyCustomer();
    alice.marketer().delete("customers/" + john + "/merger").expect(204);
    merge(other, john);
    alice.marketer().delete("customers/" + other + "/merger").expect(204);
    hear("16505551234", "US.1", "wamid.3", "and again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
  }

  @Test
  void the_marketer_may_think_again() {
    var john = johnWritesUnderAUserIdFirst();
    var other = alice.onlyCustomer();
    alice.marketer().delete("customers/" + john + "/merger").expect(204);
    merge(john, other);
    hear("16505551234", "US.1", "wamid.3", "and again");
    assertThat(alice.onlyCustomer()).isEqualTo(other);
  }

  private void merge(CustomerId one, CustomerId into) {
    alice
        .marketer()
        .put("customers/" + one + "/merger", Map.of("into", into.toString()))
        .expect(204);
  }

  @Test
  void a_user_id_update_leaves_one_customer() {
    hear("", "US.1", "wamid.1", "before");
    var values = Map.of("previous", "US.1", "current", "US.2");
    update(Map.of("user_id", values, "timestamp", Long.toString(MONDAY + 9)));
    hear("", "US.2", "wamid.2", "after");
    alice.onlyCustomer();
    assertThat(alice.texts()).containsExactly("before", "after");
  }

  @Test
  void a_user_id_update_that_names_the_number_alone_is_about_who_has_it() {
    hear("16505551234", "US.1", "wamid.1", "before");
    update(Map.of("wa_id", "16505551234", "user_id", "US.2"));
    hear("", "US.2", "wamid.2", "after");
    alice.onlyCustomer();
  }

  private void update(Map<String, ?> update) {
    alice.receives(
        WebhookBodies.change(
            alice.number(), "user_id_update", Map.of("user_id_update", List.of(update))));
  }
}
