package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes: a customer who is known by number or user id, or a new one. */
class WebhookCustomersTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void receivesFrom(String phone, String userId, String id, long at, String words) {
    alice.receives(WebhookBodies.user(alice.number(), phone, userId, id, at, words));
  }

  @Test
  void an_unknown_customer_gets_a_record_of_their_own() {
    alice.receives("wamid.V", MONDAY, "hi");
    var customer = alice.marketer().all("customers").getFirst();
    assertThat(customer.path("name").asString()).isEqualTo("Sheena Nelson");
    assertThat(customer.path("phone").asString()).isEqualTo("+16505551234");
    assertThat(customer.path("industry").asString()).isEqualTo("unknown");
  }

  @Test
  void who_has_no_name_is_called_by_their_number_and_who_hides_it_a_customer_of_whatsapp() {
    receivesFrom("16505551234", "", "wamid.W1", MONDAY, "hi");
    receivesFrom("", "US.9", "wamid.W2", MONDAY, "hi");
    assertThat(alice.marketer().all("customers").stream().map(each -> each.path("name").asString()))
        .containsExactlyInAnyOrder("+16505551234", "WhatsApp customer");
  }

  @Test
  void a_customer_is_known_by_user_id_and_by_number() {
    receivesFrom("", "US.1", "wamid.B1", MONDAY, "number hidden");
    receivesFrom("16505551234", "US.1", "wamid.B2", MONDAY + 1, "number shown");
    receivesFrom("16505551234", "", "wamid.B3", MONDAY + 2, "number only");
    alice.onlyCustomer();
    assertThat(alice.texts()).containsExactly("number hidden", "number shown", "number only");
  }

  @Test
  void a_user_id_is_surer_than_a_number_since_numbers_change_hands() {
    receivesFrom("16505551234", "US.1", "wamid.U1", MONDAY, "from the first");
    receivesFrom("16505559999", "US.2", "wamid.U2", MONDAY, "from the second");
    receivesFrom("16505559999", "US.1", "wamid.U3", MONDAY + 1, "the first has a new number");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(alice.texts()).containsSubsequence("from the first", "the first has a new number");
  }

  @Test
  void who_changes_the_number_stays_the_same_customer() {
    alice.receives("wamid.M1", MONDAY, "old number");
    var john = alice.onlyCustomer();
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505559999", MONDAY + 1));
    alice.receives(
        WebhookBodies.text(alice.number(), "16505559999", "wamid.M2", MONDAY + 2, "new number"));
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(alice.texts()).containsExactly("old number", "new number");
  }

  @Test
  void a_change_of_number_alone_records_nobody() {
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505559999", MONDAY));
    assertThat(alice.marketer().all("customers")).isEmpty();
  }

  @Test
  void a_new_number_that_was_somebody_elses_is_theirs_no_more() {
    alice.receives(
        WebhookBodies.text(alice.number(), "16505559999", "wamid.T1", MONDAY, "I am Jane"));
    var jane = alice.onlyCustomer();
    receivesFrom(WebhookBodies.JOHN, "US.7", "wamid.T2", MONDAY, "I am John");
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505559999", MONDAY + 1));
    receivesFrom("16505559999", "US.7", "wamid.T3", MONDAY + 2, "John again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(alice.marketer().texts(alice.marketer().conversation(jane)))
        .containsExactly("I am Jane");
    assertThat(alice.texts()).containsSubsequence("I am John", "John again");
  }

  @Test
  void a_changed_number_is_shown_and_found_by_compliance() {
    alice.receives("wamid.N1", MONDAY, "old number");
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505559998", MONDAY + 1));
    var john = alice.onlyCustomer();
    assertThat(alice.marketer().get("customers/" + john).expect(200).text("phone"))
        .isEqualTo("+16505559998");
    var contacts = zones.part(PersonMatcher.class);
    var subject = new Subject(alice.marketer().zone(), john);
    assertThat(contacts.having("(650) 555-9998", null)).contains(subject);
    assertThat(contacts.having("+1 650 555 1234", null)).contains(subject);
  }

  @Test
  void a_correction_takes_no_number_away_that_whatsapp_told() {
    var john = alice.marketer().customer(Map.of("name", "Jon", "phone", "650-555-1234"));
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505559997", MONDAY));
    correct(john, Map.of("name", "John", "phone", "650-555-4321"));
    var contacts = zones.part(PersonMatcher.class);
    var subject = new Subject(alice.marketer().zone(), john);
    assertThat(contacts.having("(650) 555-9997", null)).contains(subject);
    assertThat(contacts.having("(650) 555-4321", null)).contains(subject);
    assertThat(contacts.having("(650) 555-1234", null)).contains(subject);
  }

  @Test
  void a_customer_whose_number_was_corrected_is_met_under_it() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "650-555-7654"));
    correct(john, Map.of("name", "John", "phone", "650-555-1234"));
    alice.receives("wamid.C1", MONDAY, "hi");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
  }

  private void correct(CustomerId customer, Map<String, String> contact) {
    alice.marketer().put("customers/" + customer, contact).expect(204);
  }

  @Test
  void a_user_id_that_changed_is_the_same_customers() {
    receivesFrom("", "US.1001", "wamid.A", MONDAY, "is it in stock");
    system(
        Map.of("type", "user_changed_user_id", "previous_user_id", "US.1001", "user_id", "US.2"));
    receivesFrom("", "US.2", "wamid.B", MONDAY + 60, "so 40 per unit?");
    alice.onlyCustomer();
    assertThat(alice.texts()).containsExactly("is it in stock", "so 40 per unit?");
  }

  @Test
  void a_change_of_number_is_known_by_the_earlier_user_id_alone() {
    receivesFrom("16505550103", "US.1005", "wamid.A", MONDAY, "is it in stock");
    system(
        Map.of(
            "type",
            "user_changed_number",
            "wa_id",
            "16505550104",
            "user_id",
            "US.2006",
            "previous_user_id",
            "US.1005"));
    receivesFrom("16505550104", "US.2006", "wamid.B", MONDAY + 60, "so 40 per unit?");
    alice.onlyCustomer();
  }

  @Test
  void the_old_form_of_a_change_of_number_is_read_too() {
    alice.receives("wamid.O1", MONDAY, "old number");
    system(Map.of("customer", WebhookBodies.JOHN, "new_wa_id", "16505550105"));
    alice.receives(
        WebhookBodies.text(alice.number(), "16505550105", "wamid.O2", MONDAY + 9, "new number"));
    alice.onlyCustomer();
  }

  @Test
  void a_new_user_id_after_a_change_of_number_is_the_same_customers() {
    receivesFrom(WebhookBodies.JOHN, "US.1", "wamid.1", MONDAY, "old");
    alice.receives(
        WebhookBodies.numberChanged(alice.number(), WebhookBodies.JOHN, "16505550106", MONDAY + 1));
    receivesFrom("16505550106", "US.9", "wamid.2", MONDAY + 2, "new");
    alice.onlyCustomer();
  }

  @Test
  void a_notice_that_comes_late_makes_one_customer_of_two() {
    receivesFrom("", "US.1", "wamid.L1", MONDAY, "before");
    receivesFrom("", "US.2", "wamid.L2", MONDAY + 60, "after");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    system(Map.of("type", "user_changed_user_id", "previous_user_id", "US.1", "user_id", "US.2"));
    alice.onlyCustomer();
    assertThat(alice.marketer().texts(alice.onlyConversation())).containsExactly("before", "after");
  }

  @Test
  void who_wrote_under_a_user_id_only_and_then_shows_a_known_number_is_that_customer() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "650-555-1234"));
    receivesFrom("", "US.1", "wamid.S1", MONDAY, "number hidden");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    receivesFrom("16505551234", "US.1", "wamid.S2", MONDAY + 1, "number shown");
    alice.onlyCustomer();
    assertThat(alice.texts()).containsExactly("number hidden", "number shown");
    assertThat(alice.marketer().get("customers/" + john + "/records").expect(200).items())
        .hasSize(2);
  }

  @Test
  void a_number_that_comes_with_another_user_id_was_given_to_somebody_else() {
    receivesFrom(WebhookBodies.JOHN, "US.1", "wamid.H1", MONDAY, "I am John");
    var john = alice.onlyCustomer();
    receivesFrom(WebhookBodies.JOHN, "US.2", "wamid.H2", MONDAY + 99, "I am Jane");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    receivesFrom(WebhookBodies.JOHN, "US.2", "wamid.H3", MONDAY + 100, "Jane again");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(zones.part(PersonMatcher.class).sameAs(new Subject(alice.marketer().zone(), john)))
        .hasSize(1);
  }

  @Test
  void what_happens_to_a_message_of_a_merged_record_happens_there_and_once() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "650-555-7777"));
    alice.marketer().conversation(john);
    alice.receives("wamid.R1", MONDAY, "first words");
    var other =
        alice.marketer().all("customers").stream()
            .map(each -> new CustomerId(each.path("customerId").asString()))
            .filter(each -> !each.equals(john))
            .findFirst()
            .orElseThrow();
    alice
        .marketer()
        .put("customers/" + other + "/merger", Map.of("into", john.toString()))
        .expect(204);
    alice.receives("wamid.R1", MONDAY, "first words");
    alice.receives(
        WebhookBodies.edit(alice.number(), "wamid.R2", "wamid.R1", MONDAY + 60, "better words"));
    alice.receives("wamid.R3", MONDAY + 99, "more words");
    assertThat(alice.texts()).containsExactly("better words", "more words");
  }

  private void system(Map<String, String> notice) {
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            Map.of(
                "id",
                "wamid.SYS",
                "timestamp",
                Long.toString(MONDAY + 30),
                "type",
                "system",
                "system",
                notice)));
  }

  @Test
  void a_customer_whom_the_marketer_recorded_is_found_by_their_number() {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", "+1 (650) 555-1234"));
    alice.receives("wamid.K", MONDAY, "hi");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(alice.texts()).containsExactly("hi");
  }

  @ParameterizedTest
  @CsvSource({
    "+55 41 98799-1234, 554187991234",
    "+55 41 8799-1234, 5541987991234",
    "+52 55 1234 5678, 5215512345678",
    "+54 11 2345 6789, 5491123456789",
    "(650) 555-0120, 16505550120",
    "0049 151 23456789, 4915123456789",
    "+44 (0) 7911 123456, 447911123456"
  })
  void a_number_recorded_in_one_form_is_met_in_another(String recorded, String from) {
    var john = alice.marketer().customer(Map.of("name", "John", "phone", recorded));
    alice.receives(WebhookBodies.text(alice.number(), from, "wamid.F", MONDAY, "hi"));
    assertThat(alice.onlyCustomer()).isEqualTo(john);
  }

  @Test
  void an_echo_to_one_form_of_a_number_and_the_answer_from_another_are_one_chat() {
    var echo =
        new HashMap<>(WebhookBodies.message(WebhookBodies.BUSINESS, "wamid.E1", MONDAY, "oi"));
    echo.put("to", "5541987991234");
    alice.receives(
        WebhookBodies.change(
            alice.number(), "smb_message_echoes", Map.of("message_echoes", List.of(echo))));
    alice.receives(
        WebhookBodies.text(alice.number(), "554187991234", "wamid.E2", MONDAY + 1, "tudo bem"));
    alice.onlyCustomer();
    assertThat(alice.marketer().texts(alice.onlyConversation())).containsExactly("oi", "tudo bem");
  }

  @Test
  void a_user_id_in_the_place_of_the_number_is_no_number() {
    receivesFrom("BR.1502576394655843", "", "wamid.I1", MONDAY, "bom dia");
    receivesFrom("5541987991234", "BR.1502576394655843", "wamid.I2", MONDAY + 1, "oi");
    alice.onlyCustomer();
    assertThat(alice.marketer().all("customers").getFirst().path("name").asString())
        .isEqualTo("WhatsApp customer");
    assertThat(alice.texts()).containsExactly("bom dia", "oi");
  }

  @Test
  void a_forgotten_customer_leaves_no_key_and_is_a_new_one_when_they_write_again() {
    alice.receives("wamid.G", MONDAY, "hi");
    var john = alice.onlyCustomer();
    int keys = zones.tables().count("private_zone.whatsapp_message");
    int contacts = zones.tables().count("private_zone.whatsapp_contact");
    alice.marketer().forget(john, alice.onlyConversation());
    assertThat(zones.tables().count("private_zone.whatsapp_message")).isEqualTo(keys - 1);
    assertThat(zones.tables().count("private_zone.whatsapp_contact")).isEqualTo(contacts - 1);
    alice.receives("wamid.G2", MONDAY + 60, "hello again");
    assertThat(alice.onlyCustomer()).isNotEqualTo(john);
    assertThat(alice.texts()).containsExactly("hello again");
  }

  @Test
  void what_was_erased_does_not_come_in_again_when_it_is_delivered_again() {
    var edit =
        WebhookBodies.edit(alice.number(), "wamid.Y2", "wamid.Y1", MONDAY + 9, "better words");
    alice.receives("wamid.Y1", MONDAY, "words");
    alice.receives(edit);
    alice.marketer().forget(alice.onlyCustomer(), alice.onlyConversation());
    alice.receives("wamid.Y1", MONDAY, "words");
    alice.receives(edit);
    alice.receives(
        WebhookBodies.edit(alice.number(), "wamid.Y3", "wamid.Y1", MONDAY + 10, "last words"));
    assertThat(alice.marketer().all("customers")).isEmpty();
    assertThat(alice.texts()).isEmpty();
  }

  @Test
  void neither_numbers_nor_whatsapps_ids_stand_in_the_tables() {
    alice.receives("wamid.HBgNCLEAR", MONDAY, "hi");
    var stored =
        zones
            .tables()
            .jdbc()
            .sql(
                """
                select message_key from private_zone.whatsapp_message union all
                select contact from private_zone.whatsapp_contact union all
                select message from private_zone.whatsapp_taken
                """)
            .query(String.class)
            .list();
    assertThat(stored)
        .isNotEmpty()
        .noneMatch(each -> each.contains("wamid") || each.contains(WebhookBodies.JOHN));
  }

  @Test
  void a_correction_leaves_the_number_under_which_a_customer_first_wrote() {
    alice.receives("wamid.Q1", MONDAY, "hi");
    var john = alice.onlyCustomer();
    correct(john, Map.of("name", "John", "phone", "202-555-0142"));
    var contacts = zones.part(PersonMatcher.class);
    var subject = new Subject(alice.marketer().zone(), john);
    assertThat(contacts.having("+1 650 555 1234", null)).contains(subject);
    assertThat(contacts.having("202-555-0142", null)).contains(subject);
    alice.receives("wamid.Q2", MONDAY + 1, "still me");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
  }
}
