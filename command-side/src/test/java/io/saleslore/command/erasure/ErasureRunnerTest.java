package io.saleslore.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.ErasableRows;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.ErasureCommand.ConfirmErasure;
import io.saleslore.kernel.erasure.ErasureCommand.RequestErasure;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ErasureRunnerTest {
  private final ErasableRows facts = new ErasableRows(3);
  @AutoClose private final PrivateZones zones = PrivateZones.open(facts);
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final ErasureRunner runner = zones.part(ErasureRunner.class);
  private final ErasureRepository erasures = zones.part(ErasureRepository.class);

  /** Asked for and confirmed, by commands alone: nothing is removed yet. */
  private ErasureId confirmed() {
    var erasure = ErasureId.fresh();
    var subject = new Subject(alice.zone(), john);
    var now = zones.clock().instant();
    zones.send(
        new RequestErasure(
            erasure, subject, ErasureGrounds.REQUEST, alice.staff().value(), null, now));
    zones.send(new ConfirmErasure(erasure, "carol", "case 1", List.of(subject), now));
    return erasure;
  }

  private ErasureState state(ErasureId erasure) {
    return erasures.require(erasure).state();
  }

  @Test
  void what_was_confirmed_and_stopped_is_completed_once() {
    var erasure = confirmed();
    assertThat(state(erasure)).isEqualTo(ErasureState.CONFIRMED);
    assertThat(runner.resume()).isOne();
    assertThat(state(erasure)).isEqualTo(ErasureState.COMPLETED);
    assertThat(runner.resume()).isZero();
    assertThat(runner.tryToRun(erasure)).isTrue();
    assertThat(zones.countEvents(ErasureCompleted.class)).isOne();
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }

  @Test
  void what_another_side_holds_is_removed_and_certified() {
    var erasure = confirmed();
    runner.resume();
    assertThat(erasures.require(erasure).purged()).containsEntry("held-facts", 3);
    assertThat(facts.removeAll()).isZero();
  }

  @Test
  void what_another_side_removes_first_because_it_heard_of_it_is_certified_all_the_same() {
    var erasure = confirmed();
    zones
        .part(EventStore.class)
        .subscribe(
            events -> {
              if (events.stream()
                  .anyMatch(each -> each.getPayload() instanceof CustomerForgotten)) {
                facts.removeAll();
              }
            });
    runner.resume();
    assertThat(erasures.require(erasure).purged()).containsEntry("held-facts", 3);
  }

  @Test
  void a_step_that_finds_rows_locked_is_tried_again() {
    var erasure = confirmed();
    facts.fail(2);
    assertThat(runner.tryToRun(erasure)).isTrue();
    assertThat(erasures.require(erasure).purged()).containsEntry("held-facts", 3);
  }

  @Test
  void where_rows_stay_locked_it_goes_on_at_the_next_turn() {
    var erasure = confirmed();
    facts.fail(5);
    assertThat(runner.tryToRun(erasure)).isFalse();
    assertThat(state(erasure)).isEqualTo(ErasureState.CONFIRMED);
    alice.get("customers/" + john).expect(410);
    assertThat(runner.resume()).isOne();
    assertThat(erasures.require(erasure).purged())
        .containsEntry("held-facts", 3)
        .containsEntry("customers", 1)
        .containsEntry("keys", 1);
  }

  @Test
  void a_hold_that_comes_before_the_first_step_stops_it_until_it_is_released() {
    var erasure = confirmed();
    var holds = "/api/v1/audit/holds";
    var body = Map.of("customerId", john.toString(), "reason", "case 9");
    var hold = zones.http().post(holds, body).expect(201).text("holdId");
    assertThat(runner.resume()).isZero();
    alice.get("customers/" + john).expect(200);
    assertThat(erasures.require(erasure).purged()).isEmpty();
    zones.release(hold);
    assertThat(runner.resume()).isOne();
  }

  @Test
  void a_hold_that_comes_after_the_first_step_does_not_stop_it() {
    var erasure = confirmed();
    facts.fail(5);
    runner.tryToRun(erasure);
    var body = Map.of("zone", alice.zone().value(), "reason", "case 9");
    zones.http().post("/api/v1/audit/holds", body).expect(201);
    assertThat(runner.resume()).isOne();
    assertThat(state(erasure)).isEqualTo(ErasureState.COMPLETED);
  }

  @Test
  void a_customer_who_is_forgotten_already_adds_nothing() {
    runner.tryToRun(confirmed());
    var again = confirmed();
    assertThat(runner.tryToRun(again)).isTrue();
    assertThat(erasures.require(again).purged())
        .containsEntry("customers", 0)
        .containsEntry("held-facts", 0);
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }
}
