package io.saleslore.app.zone;

import static io.saleslore.app.fixture.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.command.customer.ToldApart;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records of a zone that are one person's, may be, or are not any more. */
class OnePersonIT extends OnePlatform {
  private static final String STAFF = "/api/v1/staff/alice-123/";

  @BeforeAll
  void onboard() {
    api.onboard("alice-123", "Alice");
  }

  private String recorded(String name, String phone, String email) {
    return api.recordCustomer("alice-123", Map.of("name", name, "phone", phone, "email", email));
  }

  private void merge(String one, String into) {
    expect(204, api.put(customer(one) + "/merger", Map.of("into", into), alice()));
  }

  private void takeApart(String one) {
    expect(204, api.delete(customer(one) + "/merger", alice()));
  }

  private void edit(String customer, Map<String, ?> card) {
    expect(204, api.put(customer(customer), card, alice()));
  }

  private String says(String customer, String field) {
    return expect(200, api.get(customer(customer), alice())).text(field);
  }

  @Test
  void a_card_that_was_edited_while_it_showed_another_record_says_its_own_again() {
    var john = recorded("John", "+1 650 555 0130", "john@abc.example");
    var jane = recorded("Jane", "https://wa.me/16505550131", "jane@abc.example");
    merge(jane, john);
    edit(john, Map.of("name", "Jack", "phone", "+1 650 555 0131", "email", "jane@abc.example"));
    takeApart(jane);
    assertThat(says(john, "name")).isEqualTo("Jack");
    assertThat(says(john, "phone")).isEqualTo("+1 650 555 0130");
    assertThat(says(john, "email")).isEqualTo("john@abc.example");
    assertThat(says(jane, "phone")).isEqualTo("+16505550131");
    assertThat(platform.part(ToldApart.class).stored()).containsKey(jane + "/" + john);
    merge(jane, john);
    assertThat(platform.part(ToldApart.class).stored()).doesNotContainKey(jane + "/" + john);
  }

  @Test
  void a_deal_is_opened_with_the_chat_that_is_shown_and_listed_for_every_record() {
    var john = recorded("Jon", "+1 650 555 0132", "jon@abc.example");
    var jane = recorded("Jan", "+1 650 555 0133", "jan@abc.example");
    var shown = api.startConversation("alice-123", Map.of("customerId", jane));
    merge(jane, john);
    api.openDeal("alice-123", john, shown, "2026-03-02T09:00:00Z");
    for (var either : List.of(john, jane)) {
      var listed = expect(200, api.get(STAFF + "deals?customer=" + either, alice())).body();
      assertThat(listed.path("items")).hasSize(1);
      assertThat(listed.path("total").asInt()).isOne();
    }
    assertThat(expect(200, api.get(STAFF + "deals", alice())).body().path("items")).isNotEmpty();
  }

  @Test
  void who_had_an_address_is_found_by_it() {
    var john = recorded("Joe", "+1 650 555 0134", "old@abc.example");
    edit(john, Map.of("name", "Joe", "phone", "+1 650 555 0134", "email", "new@abc.example"));
    assertThat(lookedUp("old@abc.example")).containsExactly(john);
    assertThat(lookedUp("new@abc.example")).containsExactly(john);
    erase(john);
    assertThat(lookedUp("old@abc.example")).isEmpty();
  }

  private List<String> lookedUp(String email) {
    var body = Map.of("email", email, "reason", "case 17");
    return expect(200, api.post("/api/v1/audit/customers", body, carol()))
        .body()
        .path("items")
        .findValuesAsText("customerId");
  }

  @Test
  void who_shares_a_number_and_was_not_told_apart_may_be_the_same_person() {
    var john = recorded("Jim", "+1 650 555 0135", "jim@abc.example");
    var card = new HashMap<String, Object>(Map.of("name", "Jill", "phone", "+1 650 555 0135"));
    card.put("anotherPerson", true);
    var jill = api.recordCustomer("alice-123", card);
    var records = expect(200, api.get(customer(jill) + "/records", alice())).body();
    assertThat(records.path("items")).hasSize(1);
    assertThat(records.path("mayBe")).isEmpty();
    assertThat(expect(200, api.get(customer(john) + "/records", alice())).body().path("mayBe"))
        .isEmpty();
  }

  @Test
  void a_chat_with_somebody_who_was_erased_does_not_come_in_again() {
    var john = api.recordCustomer("alice-123", Map.of("name", "John"));
    api.importedChat("alice-123", john, "Alice", CHAT);
    erase(john);
    var again = api.recordCustomer("alice-123", Map.of("name", "John"));
    var refused = expect(409, api.importChat("alice-123", again, "Alice", CHAT));
    assertThat(refused.text("field")).isEqualTo("leaveOutErased");
    var longer = CHAT + "21/03/2026, 09:00 - John: It is me again\n";
    var imported = expect(200, imported(again, longer)).body();
    assertThat(imported.path("recorded").asInt()).isOne();
    expect(200, imported(again, longer));
  }

  private Answer imported(String customer, String chat) {
    var query = "?marketer=Alice&timeZone=Europe/Berlin&leaveOutErased=true&customer=" + customer;
    return api.postRaw(
        STAFF + "conversations/import" + query,
        "text/plain",
        chat.getBytes(StandardCharsets.UTF_8),
        alice());
  }

  private void erase(String customer) {
    var asked =
        api.post(customer(customer) + "/erasure-request", Map.of("reason", "asked"), alice());
    var confirm = "/api/v1/erasures/" + expect(201, asked).text("erasureId") + "/confirm";
    expect(200, api.post(confirm, Map.of("reason", "case 1"), carol()));
    expect(410, api.get(customer(customer), alice()));
  }

  private String alice() {
    return api.marketer("alice-123");
  }

  private String carol() {
    return api.role("COMPLIANCE", "carol");
  }

  private static String customer(String id) {
    return STAFF + "customers/" + id;
  }
}
