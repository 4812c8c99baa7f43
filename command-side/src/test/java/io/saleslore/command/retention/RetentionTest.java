package io.saleslore.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
  private static final String RETENTION = "/api/v1/audit/retention";

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final Retention retention = zones.part(Retention.class);

  private static String path(Marketer marketer) {
    return RETENTION + "/" + marketer.staff();
  }

  private Answer ask(Marketer marketer, int days) {
    return zones.http().put(path(marketer), Map.of("days", days, "reason", "policy 4"));
  }

  private Answer confirm(Marketer marketer, String officer) {
    zones.caller().is(officer);
    var answer = zones.http().post(path(marketer) + "/confirm", Map.of());
    zones.caller().is("carol");
    return answer;
  }

  private Answer keepFor(Marketer marketer, int days) {
    ask(marketer, days).expect(200);
    return confirm(marketer, "dave");
  }

  private List<CustomerId> due() {
    return retention.due(zones.clock().instant()).stream()
        .map(each -> each.subject().customerId())
        .toList();
  }

  private RetentionRun run() {
    return retention.run(zones.clock().instant());
  }

  @Test
  void a_customer_with_whom_nothing_happens_is_due_after_the_period() {
    keepFor(alice, 30).expect(200);
    zones.clock().pass(Duration.ofDays(30));
    assertThat(due()).isEmpty();
    zones.clock().pass(Duration.ofMillis(1));
    assertThat(due()).containsExactly(john);
    assertThat(run()).isEqualTo(new RetentionRun(1, 0));
    alice.get("customers/" + john).expect(410);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatever_happens_with_a_customer_starts_the_period_anew() {
    keepFor(alice, 30).expect(200);
    zones.clock().pass(Duration.ofDays(31));
    var yesterday = zones.clock().instant().minus(Duration.ofDays(1));
    alice.hear(alice.conversation(john), yesterday, "hi");
    assertThat(due()).isEmpty();
    zones.clock().pass(Duration.ofDays(30));
    assertThat(due()).containsExactly(john);
  }

  @Test
  void a_person_is_kept_as_long_as_something_happens_in_any_of_their_records() {
    keepFor(alice, 30).expect(200);
    var johnny = alice.customer("Johnny");
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    zones.clock().pass(Duration.ofDays(31));
    var yesterday = zones.clock().instant().minus(Duration.ofDays(1));
    alice.hear(alice.conversation(john), yesterday, "hi");
    assertThat(due()).isEmpty();
    zones.clock().pass(Duration.ofDays(30));
    assertThat(due()).containsExactlyInAnyOrder(john, johnny);
  }

  @Test
  void a_zone_without_a_period_keeps_its_customers() {
    var bob = zones.bob();
    var jane = bob.customer("Jane");
    keepFor(alice, 1).expect(200);
    zones.clock().pass(Duration.ofDays(10_000));
    assertThat(run()).isEqualTo(new RetentionRun(1, 0));
    bob.get("customers/" + jane).expect(200);
  }

  @Test
  void who_is_held_is_kept_and_counted() {
    keepFor(alice, 30).expect(200);
    var jane = alice.customer("Jane");
    var body = Map.of("customerId", john.toString(), "reason", "case 9");
    var hold = zones.http().post("/api/v1/audit/holds", body).expect(201).text("holdId");
    zones.clock().pass(Duration.ofDays(31));
    var items = zones.http().get(RETENTION + "/due").expect(200).items();
    assertThat(items).hasSize(2);
    assertThat(items.stream().map(each -> each.path("heldBy").asString("")))
        .containsExactlyInAnyOrder(hold, "");
    assertThat(run()).isEqualTo(new RetentionRun(1, 1));
    alice.get("customers/" + john).expect(200);
    alice.get("customers/" + jane).expect(410);
  }

  @Test
  void whose_erasure_is_asked_for_already_is_left_to_the_officer() {
    keepFor(alice, 30).expect(200);
    zones.caller().isMarketer(alice.staff().value());
    alice
        .post("customers/" + john + "/erasure-request", Map.of("reason", "John wants it"))
        .expect(201);
    zones.clock().pass(Duration.ofDays(31));
    assertThat(due()).isEmpty();
    assertThat(run()).isEqualTo(new RetentionRun(0, 0));
  }

  @Test
  void the_platform_itself_certifies_what_ended() {
    keepFor(alice, 30).expect(200);
    zones.clock().pass(Duration.ofDays(31));
    var answer = zones.http().post(RETENTION + "/runs", Map.of()).expect(200);
    assertThat(answer.json().path("forgotten").asInt()).isOne();
    var erasure = zones.http().get("/api/v1/erasures").expect(200).items().getFirst();
    assertThat(erasure.path("grounds").asString()).isEqualTo("retention");
    assertThat(erasure.path("state").asString()).isEqualTo("completed");
    assertThat(erasure.path("requestedBy").asString()).isEqualTo("platform");
    assertThat(zones.operations().actions())
        .containsSubsequence("retention-set", "retention-run-asked", "retention-ended")
        .contains("retention-run");
  }

  @Test
  void a_new_period_replaces_the_one_before() {
    keepFor(alice, 30).expect(200);
    keepFor(alice, 60).expect(200);
    var items = zones.http().get(RETENTION).expect(200).items();
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().path("days").asInt()).isEqualTo(60);
    assertThat(items.getFirst().path("setBy").asString()).isEqualTo("dave");
    zones.clock().pass(Duration.ofDays(31));
    assertThat(due()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 36_526})
  void a_period_is_a_day_to_a_century(int days) {
    assertThat(ask(alice, days).expect(400).text("field")).isEqualTo("days");
    keepFor(alice, 36_525).expect(200);
    keepFor(alice, 1).expect(200);
  }

  @Test
  void a_period_has_days_a_reason_and_a_zone() {
    var path = RETENTION + "/" + alice.staff();
    assertThat(zones.http().put(path, Map.of("reason", "policy 4")).expect(400).text("field"))
        .isEqualTo("days");
    assertThat(zones.http().put(path, Map.of("days", 3)).expect(400).text("field"))
        .isEqualTo("reason");
    zones.http().put(RETENTION + "/nobody-9", Map.of("days", 3, "reason", "policy 4")).expect(404);
    assertThat(zones.http().get(RETENTION).items()).isEmpty();
  }

  @Test
  void more_customers_than_a_page_holds_are_all_found() {
    keepFor(alice, 30).expect(200);
    for (int i = 0; i < 501; i++) {
      alice.customer("Jane " + i);
    }
    zones.clock().pass(Duration.ofDays(31));
    assertThat(due()).hasSize(502).doesNotHaveDuplicates().contains(john);
  }

  @Test
  void nobody_changes_a_period_alone() {
    confirm(alice, "dave").expect(404);
    ask(alice, 1).expect(200);
    confirm(alice, "carol").expect(403);
    zones.clock().pass(Duration.ofDays(2));
    assertThat(run()).isEqualTo(new RetentionRun(0, 0));
    confirm(alice, "dave").expect(200);
    confirm(alice, "dave").expect(404);
    assertThat(zones.operations().actions())
        .containsSubsequence("retention-asked", "retention-run", "retention-set");
  }

  @Test
  void who_asks_and_who_confirms_see_how_many_customers_it_destroys() {
    var jane = alice.customer("Jane");
    zones
        .http()
        .post("/api/v1/audit/holds", Map.of("customerId", jane.toString(), "reason", "case 9"))
        .expect(201);
    zones.clock().pass(Duration.ofDays(2));
    var asked = ask(alice, 1).expect(200).json();
    var listed = zones.http().get(RETENTION).expect(200).json().path("asked").get(0);
    for (var preview : List.of(asked, listed)) {
      assertThat(preview.path("erases").asInt()).isOne();
      assertThat(preview.path("held").asInt()).isOne();
      assertThat(preview.path("request").path("askedBy").asString()).isEqualTo("carol");
    }
  }

  @Test
  void a_dry_run_erases_nobody() {
    keepFor(alice, 30).expect(200);
    zones.clock().pass(Duration.ofDays(31));
    var subject = new Subject(alice.zone(), john);
    assertThat(retention.due(zones.clock().instant()))
        .extracting(DueCustomer::subject)
        .containsExactly(subject);
    zones.http().get(RETENTION + "/due").expect(200);
    alice.get("customers/" + john).expect(200);
  }
}
