package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What marketers say of numbers, before and while messages come from them. */
class CorrectedNumberTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  @Test
  void a_number_that_was_corrected_is_somebody_elses() {
    var john = recorded("John", "+1 802 555 0110");
    correct(john, "+1 802 555 0111");
    var jane = recorded("Jane", "+1 802 555 0110");
    hear("18025550110", "I am Jane");
    hear("18025550111", "I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
    assertThat(texts(john)).containsExactly("I am John");
  }

  @Test
  void a_number_that_was_taken_away_is_nobodys() {
    var john = recorded("John", "+1 802 555 0110");
    edit(john, Map.of("name", "John"));
    hear("18025550110", "I am Jane");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(texts(john)).isEmpty();
  }

  @Test
  void who_wrote_from_a_number_is_met_under_it_whatever_the_card_says() {
    var john = recorded("John", "+1 802 555 0150");
    hear("18025550150", "before");
    correct(john, "+1 802 555 0151");
    hear("18025550150", "after");
    hear("18025550151", "and from the other");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(texts(john)).containsExactly("before", "after", "and from the other");
  }

  @Test
  void a_number_that_the_card_shows_no_more_is_whose_it_is_recorded_for() {
    var john = recorded("John", "+1 802 555 0150");
    hear("18025550150", "I am John");
    correct(john, "+1 802 555 0151");
    var jane = recorded("Jane", "+1 802 555 0150");
    hearNow("18025550150", "I am Jane");
    var contacts = zones.part(PersonMatcher.class);
    var subject = new Subject(alice.marketer().zone(), john);
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
    assertThat(contacts.having("+1 802 555 0150", null)).contains(subject).hasSize(2);
    assertThat(contacts.sameAs(subject)).containsExactly(subject);
  }

  @Test
  void so_is_one_that_whatsapp_told_first() {
    hear("18025550110", "I am John");
    var john = alice.onlyCustomer();
    edit(john, Map.of("name", "John"));
    var jane = recorded("Jane", "+1 802 555 0110");
    hearNow("18025550110", "I am Jane");
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
  }

  @Test
  void an_edit_that_keeps_the_number_keeps_the_chat() {
    var john = recorded("John", "+1 802 555 0110");
    hear("18025550110", "before");
    edit(john, Map.of("name", "John", "phone", "(802) 555-0110", "email", "john@abc.example"));
    hear("18025550110", "after");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(texts(john)).containsExactly("before", "after");
  }

  @Test
  void a_number_that_whatsapp_told_stays_whatever_the_card_says() {
    hear("18025550110", "before");
    var john = alice.onlyCustomer();
    correct(john, "+1 802 555 0199");
    hear("18025550110", "after");
    assertThat(alice.onlyCustomer()).isEqualTo(john);
  }

  @RepeatedTest(8)
  void who_is_recorded_and_writes_in_the_same_moment_has_one_record(RepetitionInfo round) {
    var number = "80255502%02d".formatted(round.getCurrentRepetition());
    var card = Map.of("name", "John", "phone", "+1" + number);
    var posted =
        CompletableFuture.supplyAsync(() -> alice.marketer().post("customers", card).status());
    hear("1" + number, "hi");
    assertThat(posted.join()).isIn(201, 409);
    alice.onlyCustomer();
  }

  private CustomerId recorded(String name, String phone) {
    return alice.marketer().customer(Map.of("name", name, "phone", phone));
  }

  private void correct(CustomerId customer, String phone) {
    edit(customer, Map.of("name", "John", "phone", phone));
  }

  private void edit(CustomerId customer, Map<String, ?> card) {
    alice.marketer().put("customers/" + customer, card).expect(204);
  }

  private void hear(String number, String words) {
    hear(number, MONDAY, words);
  }

  /** What was written before a card was changed is still whose the number was. */
  private void hearNow(String number, String words) {
    hear(number, zones.clock().instant().getEpochSecond() + 1, words);
  }

  private void hear(String number, long at, String words) {
    alice.receives(
        WebhookBodies.text(alice.number(), number, "wamid." + number + words, at, words));
  }

  private List<String> texts(CustomerId customer) {
    return alice.marketer().texts(alice.marketer().conversation(customer));
  }
}
