package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A card that is edited while it shows two records, which are taken apart later. */
class EditedWhileMergedTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String JOHNS = "16505551234";
  private static final String JANES = "16505557777";

  @AutoClose private final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final CustomerId john =
      alice.marketer().customer(Map.of("name", "John", "phone", "+" + JOHNS));
  private final CustomerId jane =
      alice
          .marketer()
          .customer(
              Map.of(
                  "name", "Jane Smith",
                  "phone", "+" + JANES,
                  "email", "jane@abc.example",
                  "company", "ABC Corp"));

  @BeforeEach
  void merge() {
    zones.clock().pass(Duration.ofMinutes(1));
    alice.marketer().put(merger(), Map.of("into", john.toString())).expect(204);
    zones.clock().pass(Duration.ofMinutes(1));
  }

  private void takeApart() {
    zones.clock().pass(Duration.ofMinutes(1));
    alice.marketer().delete(merger()).expect(204);
  }

  private String merger() {
    return "customers/" + jane + "/merger";
  }

  /** As a form sends it: all that is shown, with what the marketer changed. */
  private void editShown(Map<String, String> changed) {
    var shown = card(john);
    var card = new HashMap<String, String>();
    for (var field : List.of("name", "company", "phone", "email")) {
      if (!shown.path(field).isNull()) {
        card.put(field, shown.path(field).asString());
      }
    }
    card.putAll(changed);
    alice.marketer().put("customers/" + john, card).expect(204);
  }

  private JsonNode card(CustomerId customer) {
    return alice.marketer().get("customers/" + customer).expect(200).json();
  }

  private String says(CustomerId customer, String field) {
    return card(customer).path(field).asString("none");
  }

  private void hear(String phone, String words) {
    alice.receives(WebhookBodies.text(alice.number(), phone, "wamid." + words, MONDAY, words));
  }

  private List<String> texts(CustomerId customer) {
    return alice.marketer().texts(alice.marketer().conversation(customer));
  }

  @Test
  void each_card_says_its_own_again() {
    editShown(Map.of("company", "ABC Limited"));
    takeApart();
    assertThat(says(john, "name")).isEqualTo("John");
    assertThat(says(john, "phone")).isEqualTo("+" + JOHNS);
    assertThat(says(john, "email")).isEqualTo("none");
    assertThat(says(john, "company")).isEqualTo("ABC Limited");
    assertThat(says(jane, "name")).isEqualTo("Jane Smith");
    assertThat(says(jane, "phone")).isEqualTo("+" + JANES);
    assertThat(says(jane, "email")).isEqualTo("jane@abc.example");
  }

  @Test
  void one_number_is_one_persons_again() {
    editShown(Map.of());
    takeApart();
    var contacts = zones.part(PersonMatcher.class);
    var zone = alice.marketer().zone();
    assertThat(contacts.holders(zone, "+" + JANES)).containsExactly(new Subject(zone, jane));
    assertThat(contacts.holders(zone, "+" + JOHNS)).containsExactly(new Subject(zone, john));
    hear(JOHNS, "I am John");
    hear(JANES, "I am Jane");
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
  }

  @Test
  void whose_number_is_not_shown_any_more_is_still_known_by_it() {
    editShown(Map.of());
    hear(JOHNS, "I am John");
    hear(JANES, "I am Jane");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    takeApart();
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
  }

  @Test
  void what_neither_said_before_stays_where_the_marketer_said_it() {
    editShown(Map.of("name", "Jack", "phone", "+1 650 555 9999", "email", "jack@abc.example"));
    takeApart();
    assertThat(says(john, "name")).isEqualTo("Jack");
    assertThat(says(john, "phone")).isEqualTo("+1 650 555 9999");
    assertThat(says(john, "email")).isEqualTo("jack@abc.example");
  }

  @Test
  void the_part_that_was_merged_may_have_been_edited_instead() {
    var card = Map.of("name", "Jane Smith", "phone", "+" + JOHNS, "email", "jane@abc.example");
    alice.marketer().put("customers/" + jane, card).expect(204);
    takeApart();
    assertThat(says(jane, "phone")).isEqualTo("+" + JANES);
    assertThat(says(john, "phone")).isEqualTo("+" + JOHNS);
    assertThat(says(jane, "company")).isEqualTo("none");
  }

  @Test
  void nothing_is_said_anew_where_no_card_was_edited() {
    int events = zones.countEvents();
    takeApart();
    assertThat(zones.countEvents()).isEqualTo(events + 1);
  }

  @Test
  void people_who_shared_a_number_before_both_have_it_afterwards() {
    takeApart();
    var jill =
        alice
            .marketer()
            .customer(Map.of("name", "Jill", "phone", "+" + JOHNS, "anotherPerson", true));
    zones.clock().pass(Duration.ofMinutes(1));
    var merger = "customers/" + jill + "/merger";
    alice.marketer().put(merger, Map.of("into", john.toString())).expect(204);
    zones.clock().pass(Duration.ofMinutes(1));
    editShown(Map.of("company", "ABC Corp"));
    alice.marketer().delete(merger).expect(204);
    assertThat(says(jill, "phone")).isEqualTo("+" + JOHNS);
    assertThat(says(john, "phone")).isEqualTo("+" + JOHNS);
  }
}
