package io.saleslore.command.customer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerEndpointTest {
  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();

  @Test
  void a_customer_is_recorded_and_read_back() {
    var john =
        alice.customer(
            Map.of(
                "name", "John",
                "company", "ABC Corp",
                "phone", "+1 202 555 0142",
                "email", "john@abc.example",
                "industry", "manufacturing",
                "businessSize", "medium"));
    var card = alice.get("customers/" + john).expect(200);
    assertThat(card.text("name")).isEqualTo("John");
    assertThat(card.text("company")).isEqualTo("ABC Corp");
    assertThat(card.text("phone")).isEqualTo("+1 202 555 0142");
    assertThat(card.text("email")).isEqualTo("john@abc.example");
    assertThat(card.text("industry")).isEqualTo("manufacturing");
    assertThat(card.text("businessSize")).isEqualTo("medium");
  }

  @Test
  void what_is_not_known_is_unknown_or_null() {
    var john = alice.customer(Map.of("name", "John", "company", " "));
    var card = alice.get("customers/" + john).expect(200).json();
    assertThat(card.path("company").isNull()).isTrue();
    assertThat(card.path("phone").isNull()).isTrue();
    assertThat(card.path("industry").asString()).isEqualTo("unknown");
    assertThat(card.path("businessSize").asString()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\"  \"}", "{\"name\":null}"})
  void a_customer_has_a_name(String body) {
    int before = zones.countEvents();
    var answer =
        zones
            .http()
            .post(
                alice.path("customers"),
                Map.of("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.expect(400).text("field")).isEqualTo("name");
    assertThat(zones.countEvents()).isEqualTo(before);
  }

  @Test
  void industry_and_size_are_those_of_the_vocabulary() {
    alice.post("customers", Map.of("name", "John", "industry", "astrology")).expect(400);
    alice.post("customers", Map.of("name", "John", "businessSize", "huge")).expect(400);
  }

  @Test
  void a_customer_is_classified_later() {
    var john = alice.customer("John");
    var path = "customers/" + john + "/classification";
    alice.put(path, Map.of("industry", "retail", "businessSize", "small")).expect(204);
    assertThat(alice.get("customers/" + john).text("industry")).isEqualTo("retail");
    assertThat(alice.get("customers/" + john).text("businessSize")).isEqualTo("small");
    assertThat(alice.put(path, Map.of("industry", "retail")).expect(400).text("field"))
        .isEqualTo("businessSize");
    assertThat(alice.put(path, Map.of("businessSize", "small")).expect(400).text("field"))
        .isEqualTo("industry");
  }

  @Test
  void customers_are_listed_page_by_page() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      all.add(alice.customer("John " + i).toString());
    }
    var listed = new ArrayList<String>();
    var cursor = Page.AFTER_ALL_IDS;
    while (!cursor.isEmpty()) {
      var page = alice.get("customers?limit=2&cursor=" + cursor).expect(200);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(each -> listed.add(each.path("customerId").asString()));
      cursor = page.text("next");
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    alice.get("customers?limit=0").expect(400);
    alice.get("customers?limit=501").expect(400);
    alice.get("customers?cursor=first").expect(400);
  }

  @Test
  void another_zone_has_no_such_customer() {
    var john = alice.customer("John");
    var bob = zones.bob();
    bob.get("customers/" + john).expect(404);
    bob.put(
            "customers/" + john + "/classification",
            Map.of("industry", "retail", "businessSize", "small"))
        .expect(404);
    assertThat(bob.all("customers")).isEmpty();
  }

  @Test
  void a_marketer_whom_nobody_onboarded_has_no_zone() {
    var nobody = new Marketer(zones, new StaffId("nobody"));
    nobody.get("customers").expect(404);
    nobody.post("customers", Map.of("name", "John")).expect(404);
  }

  @Test
  void a_forgotten_customer_is_gone_and_not_unknown() {
    var john = alice.customer("John");
    alice.forget(john, null);
    alice.get("customers/" + john).expect(410);
    alice.get("customers/" + CustomerId.fresh()).expect(404);
    assertThat(alice.all("customers")).isEmpty();
    alice
        .put(
            "customers/" + john + "/classification",
            Map.of("industry", "retail", "businessSize", "small"))
        .expect(410);
  }

  @Test
  void names_and_numbers_stand_sealed_in_the_table() {
    alice.customer(Map.of("name", "John", "phone", "+1 202 555 0142"));
    var row =
        zones
            .tables()
            .jdbc()
            .sql("select name, phone, company from private_zone.customer where zone = ?")
            .param(alice.zone().value())
            .query()
            .singleRow();
    assertThat(row.get("name")).asString().startsWith("sealed ");
    assertThat(row.get("phone")).asString().startsWith("sealed ");
    assertThat(row.get("company")).isNull();
  }

  @Test
  void a_body_does_not_show_itself() {
    assertThat(new NewCustomer("John", null, null, null, null, null, null))
        .hasToString("[private customer]");
  }

  @Test
  void a_number_that_another_record_has_is_that_customers() {
    var john = alice.customer(Map.of("name", "John", "phone", "(202) 555-0142"));
    var again = alice.post("customers", Map.of("name", "Johnny", "phone", "+1 202 555 0142"));
    assertThat(again.expect(409).text("customerId")).isEqualTo(john.toString());
    assertThat(again.text("field")).isEqualTo("phone");
    assertThat(alice.all("customers")).hasSize(1);
  }

  @Test
  void a_correction_to_a_number_that_another_record_has_is_refused_too() {
    var john = alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    var jane = alice.customer(Map.of("name", "Jane", "phone", "202-555-0143"));
    var contact = Map.of("name", "Jane", "phone", "001 202 555 0142");
    var answer = alice.put("customers/" + jane, contact).expect(409);
    assertThat(answer.text("customerId")).isEqualTo(john.toString());
    alice.put("customers/" + john, Map.of("name", "Jon", "phone", "+12025550142")).expect(204);
  }

  @Test
  void of_two_records_with_one_number_at_once_one_is_refused() throws Exception {
    var body = Map.of("name", "John", "phone", "202-555-0142");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> record = () -> alice.post("customers", body).status();
      var answers = threads.invokeAll(Collections.nCopies(8, record));
      var statuses = answers.stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnlyOnce(201);
      assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
    }
    assertThat(alice.all("customers")).hasSize(1);
  }

  @Test
  void two_people_may_share_a_number_if_the_marketer_says_so() {
    alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    var jane =
        alice.customer(Map.of("name", "Jane", "phone", "202-555-0142", "anotherPerson", true));
    alice.put("customers/" + jane, Map.of("name", "Jane B", "phone", "202-555-0142")).expect(204);
    assertThat(alice.all("customers")).hasSize(2);
  }

  @Test
  void a_number_is_free_for_another_marketer_and_after_an_erasure() {
    var john = alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    zones.bob().customer(Map.of("name", "John", "phone", "202-555-0142"));
    alice.forget(john, null);
    alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
  }
}
