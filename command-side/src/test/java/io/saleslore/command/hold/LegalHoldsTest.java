package io.saleslore.command.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** John is recorded on 2 March 2026 and writes on 9 March. */
class LegalHoldsTest {
  private static final String HOLDS = "/api/v1/audit/holds";
  private static final Instant WRITTEN = Instant.parse("2026-03-09T09:00:00Z");
  private static final UUID FIRST = new UUID(0, 0);

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final Marketer bob = zones.bob();
  private final Subject john =
      of(alice, alice.customer(Map.of("name", "John", "phone", "+12025550142")));
  private final LegalHolds holds = zones.part(LegalHolds.class);
  private final CustomerActivities activities = zones.part(CustomerActivities.class);

  private static Subject of(Marketer marketer, CustomerId customer) {
    return new Subject(marketer.zone(), customer);
  }

  private String hold(Map<String, String> what) {
    var body = new HashMap<>(what);
    body.put("reason", "case 9");
    return zones.http().post(HOLDS, body).expect(201).text("holdId");
  }

  private boolean isHeld(Subject subject) {
    boolean isHeld = holds.on(subject).isPresent();
    var activity = activities.in(subject.zone(), FIRST, 100);
    assertThat(holds.among(activity).containsKey(subject)).isEqualTo(isHeld);
    return isHeld;
  }

  private void write() {
    alice.hear(alice.conversation(john.customerId()), WRITTEN, "hi");
  }

  @Test
  void nobody_is_held_without_a_hold() {
    assertThat(isHeld(john)).isFalse();
    holds.requireNone(john);
    assertThat(holds.among(List.of())).isEmpty();
  }

  @Test
  void a_held_customer_is_held_in_every_zone_that_knows_them() {
    var same = of(bob, bob.customer(Map.of("name", "J.", "phone", "202-555-0142")));
    var jane = of(bob, bob.customer(Map.of("name", "Jane", "phone", "+12025550143")));
    var hold = hold(Map.of("customerId", john.customerId().toString()));
    assertThat(isHeld(john)).isTrue();
    assertThat(isHeld(same)).isTrue();
    assertThat(isHeld(jane)).isFalse();
    assertThatThrownBy(() -> holds.requireNone(same))
        .isInstanceOf(CustomerIsHeld.class)
        .hasMessageContaining(hold);
  }

  @Test
  void a_zone_is_held_with_all_its_customers_and_no_other_zone_is() {
    var jane = of(bob, bob.customer("Jane"));
    hold(Map.of("zone", bob.zone().value()));
    assertThat(isHeld(jane)).isTrue();
    assertThat(isHeld(john)).isFalse();
  }

  @Test
  void a_customer_held_in_one_zone_is_free_in_another() {
    var same = of(bob, bob.customer(Map.of("name", "J.", "phone", "202-555-0142")));
    hold(Map.of("customerId", john.customerId().toString(), "zone", bob.zone().value()));
    assertThat(isHeld(same)).isTrue();
    assertThat(isHeld(john)).isFalse();
  }

  @Test
  void a_period_holds_whoever_was_active_in_it() {
    hold(Map.of("from", "2026-03-05T00:00:00Z"));
    assertThat(isHeld(john)).isFalse();
    write();
    assertThat(isHeld(john)).isTrue();
  }

  @Test
  void a_period_begins_with_its_first_moment_and_ends_before_its_last() {
    write();
    assertThat(isHeld(john)).isFalse();
    hold(Map.of("from", WRITTEN.plusNanos(1_000_000).toString()));
    assertThat(isHeld(john)).isFalse();
    hold(Map.of("until", TestClock.START.toString()));
    assertThat(isHeld(john)).isFalse();
    hold(Map.of("from", WRITTEN.toString()));
    assertThat(isHeld(john)).isTrue();
  }

  @Test
  void who_was_active_before_and_after_a_period_is_held() {
    write();
    var between = WRITTEN.minus(Duration.ofDays(3));
    hold(Map.of("from", between.toString(), "until", between.plusSeconds(60).toString()));
    assertThat(isHeld(john)).isTrue();
  }

  @Test
  void a_released_hold_holds_nobody() {
    var hold = hold(Map.of("zone", alice.zone().value()));
    zones.release(hold);
    assertThat(isHeld(john)).isFalse();
  }

  @Test
  void of_several_holds_the_oldest_is_named() {
    var first = hold(Map.of("zone", alice.zone().value()));
    zones.clock().pass(Duration.ofSeconds(1));
    hold(Map.of("customerId", john.customerId().toString()));
    assertThat(holds.on(john).orElseThrow().holdId()).hasToString(first);
    assertThat(holds.among(activities.in(alice.zone(), FIRST, 9)))
        .containsExactly(Map.entry(john, UUID.fromString(first)));
  }

  @Test
  void an_imported_chat_may_be_older_than_its_customer() {
    var old = Instant.parse("2020-01-01T09:00:00Z");
    alice.hear(alice.conversation(john.customerId()), old, "hi");
    var activity = activities.of(john).orElseThrow();
    assertThat(activity.first()).isEqualTo(old);
    assertThat(activity.last()).isEqualTo(zones.clock().instant());
    assertThat(activities.of(of(bob, john.customerId()))).isEmpty();
  }
}
