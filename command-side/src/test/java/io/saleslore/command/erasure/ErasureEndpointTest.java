package io.saleslore.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Carol and Dave are officers. */
class ErasureEndpointTest {
  private static final String ERASURES = "/api/v1/erasures";
  private static final Map<String, String> CASE = Map.of("reason", "case 2026-17");
  private static final Map<String, String> CARD =
      Map.of("name", "John", "company", "ABC Corp", "phone", "+12025550142");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer(CARD);

  private Answer askAsAlice(CustomerId customer, Map<String, ?> body) {
    zones.caller().isMarketer(alice.staff().value());
    var answer = alice.post("customers/" + customer + "/erasure-request", body);
    zones.caller().is("carol");
    return answer;
  }

  private String asked() {
    return askAsAlice(john, Map.of("reason", "John wrote that he wants it"))
        .expect(201)
        .text("erasureId");
  }

  private Answer askAsOfficer(CustomerId customer) {
    return zones
        .http()
        .post(ERASURES, Map.of("customerId", customer.toString(), "reason", "case 2026-17"));
  }

  private Answer decide(String erasure, String decision) {
    return zones.http().post(ERASURES + "/" + erasure + "/" + decision, CASE);
  }

  private JsonNode read(String erasure) {
    return zones.http().get(ERASURES + "/" + erasure).expect(200).json();
  }

  @Test
  void a_marketer_asks_and_sees_what_became_of_it() {
    var erasure = asked();
    var own = alice.all("erasure-requests");
    assertThat(own).hasSize(1);
    assertThat(own.getFirst().path("erasureId").asString()).isEqualTo(erasure);
    assertThat(own.getFirst().path("state").asString()).isEqualTo("requested");
    assertThat(own.getFirst().path("requestedBy").asString()).isEqualTo(alice.staff().value());
    assertThat(own.toString()).doesNotContain("wrote that");
    assertThat(zones.bob().all("erasure-requests")).isEmpty();
    assertThat(alice.get("customers/" + john).status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_asked_for_is_refused() {
    assertThat(askAsAlice(john, Map.of()).expect(400).text("field")).isEqualTo("reason");
    askAsAlice(john, Map.of("reason", "x".repeat(2001))).expect(400);
    askAsAlice(john, Map.of("reason", "x".repeat(2000))).expect(201);
    askAsAlice(CustomerId.fresh(), CASE).expect(404);
    zones.caller().isNameless();
    alice.post("customers/" + john + "/erasure-request", CASE).expect(403);
  }

  @Test
  void it_is_asked_for_once_until_it_is_refused() {
    var erasure = asked();
    askAsAlice(john, CASE).expect(409);
    askAsOfficer(john).expect(409);
    decide(erasure, "refuse").expect(200);
    askAsAlice(john, CASE).expect(201);
  }

  @Test
  void an_officer_reads_the_sealed_words_until_it_is_decided() {
    var erasure = asked();
    assertThat(read(erasure).path("reason").asString()).isEqualTo("John wrote that he wants it");
    assertThat(read(erasure).path("everywhere")).hasSize(1);
    var refused = decide(erasure, "refuse").expect(200).json();
    assertThat(refused.path("erasure").path("state").asString()).isEqualTo("refused");
    assertThat(refused.path("erasure").path("refusal").asString()).isEqualTo("case 2026-17");
    assertThat(read(erasure).path("reason").isNull()).isTrue();
    alice.get("customers/" + john).expect(200);
  }

  @Test
  void the_officer_who_asked_does_not_confirm() {
    var erasure = askAsOfficer(john).expect(201).text("erasureId");
    decide(erasure, "confirm").expect(403);
    alice.get("customers/" + john).expect(200);
    zones.caller().is("dave");
    var done = decide(erasure, "confirm").expect(200).json().path("erasure");
    assertThat(done.path("state").asString()).isEqualTo("completed");
    assertThat(done.path("decidedBy").asString()).isEqualTo("dave");
  }

  @Test
  void what_is_decided_stays_decided() {
    var erasure = asked();
    decide(erasure, "confirm").expect(200);
    decide(erasure, "confirm").expect(409);
    decide(erasure, "refuse").expect(409);
  }

  @Test
  void a_person_is_erased_in_every_zone_where_the_same_phone_stands() {
    var bob = zones.bob();
    var same = bob.customer(Map.of("name", "J. Doe", "phone", "202-555-0142"));
    var jane = bob.customer("Jane");
    var done = decide(asked(), "confirm").expect(200).json().path("erasure");
    alice.get("customers/" + john).expect(410);
    bob.get("customers/" + same).expect(410);
    bob.get("customers/" + jane).expect(200);
    assertThat(done.path("customers")).hasSize(2);
    assertThat(done.path("purged").path("customers").asInt()).isEqualTo(2);
    assertThat(done.path("purged").path("keys").asInt()).isEqualTo(2);
  }

  @Test
  void the_certificate_counts_what_the_owner_saw() {
    var chat = alice.conversation(john);
    alice.hear(chat, MONDAY, "hi");
    alice.say(chat, MONDAY.plusSeconds(9), "hello");
    alice.deal(john, chat, MONDAY);
    alice.post("personal-notes", Map.of("text", "likes tea", "customerId", john.toString()));
    var purged = decide(asked(), "confirm").expect(200).json().path("erasure").path("purged");
    assertThat(purged.path("conversations").asInt()).isOne();
    assertThat(purged.path("messages").asInt()).isEqualTo(2);
    assertThat(purged.path("deals").asInt()).isOne();
    assertThat(purged.path("personal-notes").asInt()).isOne();
    assertThat(purged.path("suggestions").asInt()).isZero();
    assertThat(alice.all("deals")).isEmpty();
    assertThat(alice.all("personal-notes")).isEmpty();
  }

  @Test
  void who_is_held_is_not_erased_and_the_hold_is_named() {
    var erasure = asked();
    var hold =
        zones
            .http()
            .post("/api/v1/audit/holds", Map.of("customerId", john.toString(), "reason", "case 9"))
            .expect(201)
            .text("holdId");
    assertThat(decide(erasure, "confirm").expect(409).text("hold")).isEqualTo(hold);
    assertThat(read(erasure).path("erasure").path("state").asString()).isEqualTo("requested");
    zones.release(hold);
    decide(erasure, "confirm").expect(200);
  }

  @Test
  void a_reason_that_is_kept_names_nobody() {
    var erasure = asked();
    var path = ERASURES + "/" + erasure + "/confirm";
    zones.http().post(path, Map.of("reason", "John asked")).expect(400);
    zones.http().post(path, Map.of()).expect(400);
    alice.get("customers/" + john).expect(200);
  }

  @Test
  void officers_list_erasures_by_their_state() {
    var refused = asked();
    decide(refused, "refuse").expect(200);
    var open = asked();
    var requested = zones.http().get(ERASURES + "?state=requested").expect(200).items();
    assertThat(requested).hasSize(1);
    assertThat(requested.getFirst().path("erasureId").asString()).isEqualTo(open);
    assertThat(zones.http().get(ERASURES).expect(200).items()).hasSize(2);
    assertThat(zones.http().get(ERASURES + "?state=done").expect(400).text("field"))
        .isEqualTo("state");
    var first = zones.http().get(ERASURES + "?limit=1").expect(200);
    var rest = zones.http().get(ERASURES + "?limit=1&cursor=" + first.text("next")).expect(200);
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.items()).isNotEqualTo(first.items());
  }

  @Test
  void a_completed_erasure_is_found_by_its_case_number_and_shows_it() {
    var erasure = asked();
    decide(erasure, "confirm").expect(200);
    var shown = zones.http().get(ERASURES + "/" + erasure).expect(200).json().path("erasure");
    var number = shown.path("caseNumber").asString();
    assertThat(number).isNotBlank();
    var found =
        zones
            .http()
            .get(ERASURES + "?caseNumber=" + number.replace(" ", "%20"))
            .expect(200)
            .items();
    assertThat(found).extracting(each -> each.path("erasureId").asString()).contains(erasure);
    assertThat(zones.http().get(ERASURES + "?caseNumber=case%209/99").expect(200).items())
        .isEmpty();
  }

  @Test
  void there_is_no_such_erasure() {
    zones.http().get(ERASURES + "/" + john).expect(404);
    decide(john.toString(), "confirm").expect(404);
  }

  @Test
  void every_step_is_on_record_without_the_customers_words() {
    var erasure = asked();
    decide(erasure, "confirm").expect(200);
    assertThat(zones.operations().actions())
        .containsSubsequence("erasure-requested", "erasure-confirmed", "erasure-completed");
    assertThat(zones.operations().all().toString()).doesNotContain("wrote that");
  }
}
