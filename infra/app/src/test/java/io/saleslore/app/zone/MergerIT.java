package io.saleslore.app.zone;

import static io.saleslore.app.fixture.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnePlatform;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two records of one person, from their merger to their erasure. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergerIT extends OnePlatform {
  private static final String STAFF = "/api/v1/staff/alice-123/";

  private String john = "";
  private String johnny = "";
  private long facts;

  @Test
  @Order(1)
  void two_records_count_as_two_customers_before_it() {
    api.onboard("alice-123", "Alice");
    john =
        api.recordCustomer(
            "alice-123",
            Map.of("name", "John", "industry", "manufacturing", "businessSize", "medium"));
    johnny = api.recordCustomer("alice-123", Map.of("name", "Johnny"));
    conclude(api.importedChat("alice-123", john, "Alice", CHAT));
    conclude(api.importedChat("alice-123", johnny, "Alice", CHAT.replace("20/03", "21/03")));
    api.awaitAnonymised();
    facts = count("*");
    assertThat(count("distinct customer")).isEqualTo(2);
  }

  @Test
  @Order(2)
  void merged_they_are_one_customer_with_each_fact_once() {
    expect(204, api.put(customer(johnny) + "/merger", Map.of("into", john), alice()));
    api.awaitAnonymised();
    assertThat(count("distinct customer")).isOne();
    assertThat(count("distinct story")).isEqualTo(2);
    assertThat(count("*")).isGreaterThanOrEqualTo(facts);
    var listed = api.get(STAFF + "customers?limit=500", alice()).body().path("items");
    assertThat(listed.findValuesAsText("customerId")).containsExactly(john);
  }

  @Test
  @Order(3)
  void an_edition_made_anew_counts_one_customer_too() {
    jdbc().sql("update anonymizer_zone.edition set version = 'earlier'").update();
    var edition = expect(202, api.post("/api/v1/editions", Map.of(), dataTeam())).body();
    var path = "/api/v1/editions/" + edition.path("number").asInt();
    Api.await(() -> "ready".equals(api.get(path, dataTeam()).text("state")));
    var ofNew = "count(distinct customer) from anonymizer_zone.held_fact where edition = ?";
    assertThat(
            jdbc()
                .sql("select " + ofNew)
                .param(edition.path("number").asInt())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  @Order(4)
  void audit_shows_when_they_were_merged() {
    var state =
        api.get(
            "/api/v1/audit/state?of=customer:"
                + johnny
                + "&at="
                + Instant.now()
                + "&reason=case%201",
            api.role("COMPLIANCE", "carol"));
    assertThat(expect(200, state).body().toString()).contains("CustomerMerged", john);
  }

  @Test
  @Order(5)
  void an_erasure_of_one_takes_both() {
    var asked =
        api.post(customer(johnny) + "/erasure-request", Map.of("reason", "asked for it"), alice());
    var carol = api.role("COMPLIANCE", "carol");
    var confirm = "/api/v1/erasures/" + expect(201, asked).text("erasureId") + "/confirm";
    expect(200, api.post(confirm, Map.of("reason", "case 1"), carol));
    expect(410, api.get(customer(john), alice()));
    expect(410, api.get(customer(johnny), alice()));
    api.awaitAnonymised();
    assertThat(count("*")).isZero();
  }

  private void conclude(String chat) {
    var lost = Map.of("outcome", "lost", "at", "2026-03-25T10:00:00Z");
    expect(204, api.post(STAFF + "conversations/" + chat + "/conclude", lost, alice()));
  }

  private String alice() {
    return api.marketer("alice-123");
  }

  private String dataTeam() {
    return api.role("DATA_TEAM");
  }

  private static String customer(String id) {
    return STAFF + "customers/" + id;
  }

  private long count(String what) {
    return jdbc()
        .sql("select count(" + what + ") from anonymizer_zone.held_fact")
        .query(Long.class)
        .single();
  }
}
