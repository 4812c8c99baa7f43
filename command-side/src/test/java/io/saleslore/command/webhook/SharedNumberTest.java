package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
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

/** Two people of whom the marketer says that they share a number. */
class SharedNumberTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String NUMBER = "18025550110";

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final CustomerId john =
      alice.marketer().customer(Map.of("name", "John", "phone", "+" + NUMBER));
  private final CustomerId jane =
      alice
          .marketer()
          .customer(Map.of("name", "Jane", "phone", "+" + NUMBER, "anotherPerson", true));

  private void hear(String name, String userId, String words) {
    var contact = Map.of("profile", Map.of("name", name), "wa_id", NUMBER, "user_id", userId);
    var message = WebhookBodies.message(NUMBER, "wamid." + words, MONDAY, words);
    alice.receives(
        WebhookBodies.change(
            alice.number(),
            "messages",
            Map.of("contacts", List.of(contact), "messages", List.of(message))));
  }

  private List<String> texts(CustomerId customer) {
    return alice.marketer().texts(alice.marketer().conversation(customer));
  }

  private Subject subject(CustomerId customer) {
    return new Subject(alice.marketer().zone(), customer);
  }

  /** Other tests' people have the number in zones of their own. */
  private List<Subject> same(CustomerId customer) {
    return zones.part(PersonMatcher.class).sameAs(subject(customer)).stream()
        .filter(each -> each.zone().equals(alice.marketer().zone()))
        .toList();
  }

  @Test
  void the_name_tells_who_of_them_writes() {
    hear("Jane", "", "I am Jane");
    hear("John", "", "I am John");
    assertThat(texts(jane)).containsExactly("I am Jane");
    assertThat(texts(john)).containsExactly("I am John");
  }

  @Test
  void the_second_user_id_is_the_others() {
    hear("John", "US.1", "I am John");
    hear("J.", "US.2", "and I am Jane");
    hear("whoever", "US.2", "still Jane");
    assertThat(alice.marketer().all("customers")).hasSize(2);
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("and I am Jane", "still Jane");
  }

  @Test
  void whoever_comes_with_a_third_user_id_is_neither_of_them_also_when_one_left() {
    hear("John", "US.1", "I am John");
    hear("Jane", "US.2", "I am Jane");
    alice.marketer().forget(john, null);
    hear("Jill", "US.3", "I am Jill");
    assertThat(texts(jane)).containsExactly("I am Jane");
    assertThat(alice.marketer().all("customers")).hasSize(2);
  }

  @Test
  void taken_apart_after_a_merger_each_has_what_came_with_their_user_id() {
    hear("John", "US.1", "I am John");
    hear("Jane", "US.2", "I am Jane");
    var merger = "customers/" + jane + "/merger";
    alice.marketer().put(merger, Map.of("into", john.toString())).expect(204);
    hear("Jane", "US.2", "Jane meanwhile");
    alice.marketer().delete(merger).expect(204);
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("I am Jane", "Jane meanwhile");
  }

  private void merge() {
    alice.marketer().put(merger(), Map.of("into", john.toString())).expect(204);
  }

  private String merger() {
    return "customers/" + jane + "/merger";
  }

  @Test
  void taken_apart_after_a_merger_each_has_what_came_under_their_name() {
    hear("John", "", "I am John");
    merge();
    hear("Jane", "", "Jane meanwhile");
    hear("John", "", "John meanwhile");
    hear("Jane", "US.2", "Jane with a user id");
    alice.marketer().delete(merger()).expect(204);
    hear("J.", "US.2", "Jane later");
    assertThat(texts(john)).containsExactly("I am John", "John meanwhile");
    assertThat(texts(jane)).containsExactly("Jane meanwhile", "Jane with a user id", "Jane later");
  }

  @Test
  void the_second_user_id_is_the_others_while_they_are_merged_too() {
    hear("John", "US.1", "I am John");
    merge();
    hear("J.", "US.2", "and I am Jane");
    alice.onlyCustomer();
    alice.marketer().delete(merger()).expect(204);
    assertThat(texts(john)).containsExactly("I am John");
    assertThat(texts(jane)).containsExactly("and I am Jane");
  }

  private void noticeOfANewNumber(Map<String, ?> now) {
    var notice = new HashMap<String, Object>(now);
    notice.put("type", "user_changed_number");
    alice.receives(
        WebhookBodies.messages(
            alice.number(),
            WebhookBodies.typed(NUMBER, "wamid.CHANGED", MONDAY + 60, "system", notice)));
  }

  private List<Subject> havingNew() {
    return zones.part(PersonMatcher.class).having("+18025550119", null).stream()
        .filter(each -> each.zone().equals(alice.marketer().zone()))
        .toList();
  }

  @Test
  void a_new_number_of_one_of_them_is_neithers_until_it_is_known_whose() {
    var before = counted("unassigned");
    noticeOfANewNumber(Map.of("wa_id", "18025550119"));
    assertThat(counted("unassigned")).isEqualTo(before + 1);
    assertThat(zones.part(PersonMatcher.class).holders(alice.marketer().zone(), "+" + NUMBER))
        .containsExactlyInAnyOrder(subject(john), subject(jane));
    assertThat(havingNew()).containsExactlyInAnyOrder(subject(john), subject(jane));
    hear("Jane", "", "I am still here");
    hear("John", "", "so am I");
    assertThat(texts(jane)).containsExactly("I am still here");
    assertThat(texts(john)).containsExactly("so am I");
  }

  @Test
  void whoever_writes_from_the_new_number_may_be_either_and_the_marketer_is_asked() {
    noticeOfANewNumber(Map.of("wa_id", "18025550119"));
    alice.receives(
        WebhookBodies.text(alice.number(), "18025550119", "wamid.new", MONDAY + 99, "it is me"));
    assertThat(alice.marketer().all("customers")).hasSize(3);
    var fresh = havingNew().stream().filter(each -> !isOneOfThem(each)).findFirst().orElseThrow();
    var asked =
        alice.marketer().get("customers/" + fresh.customerId() + "/records").expect(200).json();
    assertThat(asked.path("mayBe").findValuesAsString("customerId"))
        .containsExactlyInAnyOrder(john.toString(), jane.toString());
    assertThat(asked.path("mayBe").findValuesAsString("inCommon")).containsOnly("phone");
  }

  private boolean isOneOfThem(Subject each) {
    return each.equals(subject(john)) || each.equals(subject(jane));
  }

  @Test
  void a_new_number_with_a_user_id_of_one_of_them_is_theirs() {
    hear("John", "US.1", "I am John");
    hear("Jane", "US.2", "I am Jane");
    noticeOfANewNumber(Map.of("wa_id", "18025550119", "user_id", "US.2"));
    assertThat(zones.part(PersonMatcher.class).holders(alice.marketer().zone(), "+18025550119"))
        .containsExactly(subject(jane));
    assertThat(zones.part(PersonMatcher.class).holders(alice.marketer().zone(), "+" + NUMBER))
        .containsExactly(subject(john));
  }

  private static double counted(String result) {
    return zones
        .part(MeterRegistry.class)
        .find("saleslore.whatsapp.events")
        .tag("result", result)
        .counters()
        .stream()
        .mapToDouble(each -> each.count())
        .sum();
  }

  @Test
  void an_erasure_of_one_is_not_one_of_the_other() {
    assertThat(same(john)).containsExactly(subject(john));
    assertThat(same(jane)).containsExactly(subject(jane));
    assertThat(zones.part(PersonMatcher.class).having("+" + NUMBER, null))
        .contains(subject(john), subject(jane));
  }

  @Test
  void who_is_merged_by_the_marketer_is_one_person_again() {
    alice
        .marketer()
        .put("customers/" + jane + "/merger", Map.of("into", john.toString()))
        .expect(204);
    assertThat(same(john)).containsExactly(subject(john), subject(jane));
  }

  @Test
  void a_correction_may_say_so_too() {
    var jill = alice.marketer().customer("Jill");
    var card = Map.of("name", "Jill", "phone", "+" + NUMBER, "anotherPerson", true);
    alice.marketer().put("customers/" + jill, card).expect(204);
    assertThat(same(jill)).containsExactly(subject(jill));
  }
}
