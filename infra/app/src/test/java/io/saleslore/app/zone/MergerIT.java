package io.saleslore.app.zone;

import static io.saleslore.app.fixture.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.command.proof.ExportVerification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private long ofJohn;
  private long ofBoth;
  private Instant beforeMerger = Instant.EPOCH;

  @Test
  @Order(1)
  void two_records_with_one_chat_count_as_two_customers_before_it() {
    api.onboard("alice-123", "Alice");
    john =
        api.recordCustomer(
            "alice-123",
            Map.of("name", "John", "industry", "manufacturing", "businessSize", "medium"));
    johnny = api.recordCustomer("alice-123", Map.of("name", "Johnny"));
    conclude(api.importedChat("alice-123", john, "Alice", CHAT));
    api.awaitAnonymised();
    ofJohn = count("*");
    conclude(api.importedChat("alice-123", johnny, "Alice", CHAT));
    api.awaitAnonymised();
    ofBoth = count("*");
    assertThat(ofBoth).isGreaterThan(ofJohn);
    assertThat(count("distinct customer")).isEqualTo(2);
    beforeMerger = Instant.now();
  }

  @Test
  @Order(2)
  void merged_they_are_one_customer_with_each_fact_once() {
    merge();
    api.awaitAnonymised();
    assertThat(count("distinct customer")).isOne();
    assertThat(count("*")).isEqualTo(ofJohn);
    assertThat(listed()).containsExactly(john);
  }

  @Test
  @Order(3)
  void taken_apart_each_has_its_facts_again() {
    expect(204, api.delete(customer(johnny) + "/merger", alice()));
    api.awaitAnonymised();
    assertThat(count("distinct customer")).isEqualTo(2);
    assertThat(count("*")).isEqualTo(ofBoth);
    assertThat(listed()).containsExactlyInAnyOrder(john, johnny);
    merge();
    api.awaitAnonymised();
    assertThat(count("*")).isEqualTo(ofJohn);
  }

  @Test
  @Order(4)
  void an_edition_made_anew_counts_one_customer_and_each_fact_once_too() {
    jdbc().sql("update anonymizer_zone.edition set version = 'earlier'").update();
    var edition = expect(202, api.post("/api/v1/editions", Map.of(), dataTeam())).body();
    int number = edition.path("number").asInt();
    var path = "/api/v1/editions/" + number;
    Api.await(() -> "ready".equals(api.get(path, dataTeam()).text("state")));
    assertThat(count("distinct customer", number)).isOne();
    assertThat(count("*", number)).isEqualTo(ofJohn);
  }

  @Test
  @Order(5)
  void audit_shows_since_when_they_were_merged() {
    assertThat(stateAt(beforeMerger)).doesNotContain("CustomerMerged", john);
    assertThat(stateAt(Instant.now())).contains("CustomerMerged", john);
  }

  private String stateAt(Instant time) {
    var path = "/api/v1/audit/state?of=customer:" + johnny + "&at=" + time + "&reason=case%201";
    return expect(200, api.get(path, carol())).body().toString();
  }

  @Test
  @Order(6)
  void what_is_held_on_one_is_exported_with_the_other() {
    var export = expect(200, api.get(customer(johnny) + "/export", alice())).body();
    assertThat(export.path("history").findValuesAsText("what"))
        .contains("CustomerMerged")
        .filteredOn("MessageRecorded"::equals)
        .hasSize(8);
  }

  @Test
  @Order(7)
  void read_models_are_built_anew_after_it_and_they_stay_one_customer() {
    var rebuilds = "/api/v1/read-models/all/rebuilds";
    var wish = Map.of("switch", "auto");
    var started = expect(202, api.post(rebuilds, wish, dataTeam())).text("id");
    Api.await(() -> "switched".equals(api.get(rebuilds + "/" + started, dataTeam()).text("phase")));
    assertThat(count("distinct customer")).isOne();
    assertThat(count("*", 1)).isEqualTo(ofJohn);
    assertThat(listed()).containsExactly(john);
  }

  @Test
  @Order(8)
  void an_export_proves_it_against_the_kept_heads() throws IOException {
    var out = data.resolve("export");
    try (var export = new Export(platform.uri(), carol(), new PrintWriter(new StringWriter()))) {
      export.write(out, ExportRequest.everything("audit 2026"));
    }
    var kept = Optional.of(data.resolve("checkpoints"));
    var verified = new ExportVerification(out, kept, new PrintWriter(new StringWriter())).run();
    assertThat(verified.findings()).isEmpty();
    assertThat(out.resolve("private.jsonl")).content().contains("CustomerMerged");
  }

  @Test
  @Order(9)
  void an_erasure_of_one_takes_both_unless_a_hold_of_the_other_keeps_them() {
    var asked =
        api.post(customer(johnny) + "/erasure-request", Map.of("reason", "asked for it"), alice());
    var confirm = "/api/v1/erasures/" + expect(201, asked).text("erasureId") + "/confirm";
    var body = Map.of("customerId", john, "reason", "case 9");
    var hold = expect(201, api.post("/api/v1/audit/holds", body, carol())).text("holdId");
    expect(409, api.post(confirm, Map.of("reason", "case 1"), carol()));
    var release = "/api/v1/audit/holds/" + hold + "/release";
    expect(200, api.post(release, Map.of("reason", "case 9"), carol()));
    var dave = api.role("COMPLIANCE", "dave");
    expect(200, api.post(release + "/confirm", Map.of(), dave));
    expect(200, api.post(confirm, Map.of("reason", "case 1"), carol()));
    expect(410, api.get(customer(john), alice()));
    expect(410, api.get(customer(johnny), alice()));
    api.awaitAnonymised();
    assertThat(count("*")).isZero();
  }

  private void merge() {
    expect(204, api.put(customer(johnny) + "/merger", Map.of("into", john), alice()));
  }

  private List<String> listed() {
    return api.get(STAFF + "customers?limit=500", alice())
        .body()
        .path("items")
        .findValuesAsText("customerId");
  }

  private void conclude(String chat) {
    var lost = Map.of("outcome", "lost", "at", "2026-03-25T10:00:00Z");
    expect(204, api.post(STAFF + "conversations/" + chat + "/conclude", lost, alice()));
  }

  private String alice() {
    return api.marketer("alice-123");
  }

  private String carol() {
    return api.role("COMPLIANCE", "carol");
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

  private long count(String what, int edition) {
    return jdbc()
        .sql("select count(" + what + ") from anonymizer_zone.held_fact where edition = ?")
        .param(edition)
        .query(Long.class)
        .single();
  }
}
