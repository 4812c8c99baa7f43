package io.saleslore.command.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.id.CustomerId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldEndpointTest {
  private static final String HOLDS = "/api/v1/audit/holds";

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final CustomerId john =
      zones.alice().customer(Map.of("name", "John", "company", "ABC Corp"));

  private Answer place(Map<String, String> hold) {
    return zones.http().post(HOLDS, hold);
  }

  private String placed() {
    return place(Map.of("customerId", john.toString(), "reason", "case 9"))
        .expect(201)
        .text("holdId");
  }

  private Answer askRelease(String hold) {
    return zones.http().post(HOLDS + "/" + hold + "/release", Map.of("reason", "case 10"));
  }

  private Answer confirm(String hold, String officer) {
    zones.caller().is(officer);
    var answer = zones.http().post(HOLDS + "/" + hold + "/release/confirm", Map.of());
    zones.caller().is("carol");
    return answer;
  }

  @Test
  void one_officer_asks_for_a_release_and_another_confirms_it() {
    var hold = placed();
    var asked = askRelease(hold).expect(200);
    assertThat(asked.text("releaseAskedBy")).isEqualTo("carol");
    assertThat(asked.json().path("releasedBy").isNull()).isTrue();
    var released = confirm(hold, "dave").expect(200);
    assertThat(released.text("placedBy")).isEqualTo("carol");
    assertThat(released.text("releasedBy")).isEqualTo("dave");
    assertThat(released.text("releaseReason")).isEqualTo("case 10");
    assertThat(released.text("releasedAt")).isEqualTo(zones.clock().instant().toString());
  }

  @Test
  void nobody_releases_a_hold_alone() {
    var hold = placed();
    confirm(hold, "carol").expect(409);
    askRelease(hold).expect(200);
    confirm(hold, "carol").expect(403);
    zones.caller().is("dave");
    askRelease(hold).expect(200);
    confirm(hold, "dave").expect(403);
    confirm(hold, "Dave").expect(403);
    assertThat(zones.operations().actions()).doesNotContain("hold-released");
    confirm(hold, "carol").expect(200);
  }

  @Test
  void all_holds_are_listed_also_those_that_were_released() {
    zones.release(placed());
    placed();
    assertThat(zones.http().get(HOLDS).expect(200).items()).hasSize(2);
    assertThat(zones.operations().actions()).contains("holds-listed");
  }

  @Test
  void a_hold_is_released_once() {
    var hold = placed();
    zones.release(hold);
    askRelease(hold).expect(409);
    confirm(hold, "erin").expect(409);
    askRelease(john.toString()).expect(404);
    confirm(john.toString(), "erin").expect(404);
  }

  @Test
  void a_hold_says_what_is_held() {
    assertThat(place(Map.of("reason", "case 9")).expect(400).text("field")).isEqualTo("customerId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"})
  void a_period_ends_after_it_begins(String until) {
    var hold = Map.of("from", "2026-03-02T00:00:00Z", "until", until, "reason", "case 9");
    assertThat(place(hold).expect(400).text("field")).isEqualTo("until");
  }

  @ParameterizedTest
  @ValueSource(strings = {"John is in court", "abc corp is in court", "call +12025550142", " "})
  void a_reason_names_nobody(String reason) {
    var hold = Map.of("customerId", john.toString(), "reason", reason);
    assertThat(place(hold).expect(400).text("field")).isEqualTo("reason");
    assertThat(zones.http().get(HOLDS).items()).isEmpty();
  }

  @Test
  void the_customer_is_known() {
    place(Map.of("customerId", CustomerId.fresh().toString(), "reason", "case 9")).expect(404);
  }

  @Test
  void who_placed_it_on_what_is_on_record() {
    var hold = placed();
    var operation = zones.operations().last();
    assertThat(operation.action()).isEqualTo("hold-placed");
    assertThat(operation.who()).isEqualTo("carol");
    assertThat(operation.reason()).isEqualTo("case 9");
    assertThat(operation.what())
        .containsOnly(Map.entry("hold", hold), Map.entry("customer", john.toString()));
  }

  @Test
  void nobody_places_a_hold_without_a_name() {
    zones.caller().isNameless();
    place(Map.of("customerId", john.toString(), "reason", "case 9")).expect(403);
    assertThat(zones.tables().count("private_zone.legal_hold")).isZero();
  }
}
