package io.saleslore.command.erasure.restored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.erasure.removal.ErasedSubjects;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.lifecycle.Phase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

class RepeatedErasuresTest {
  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final KeyId key = KeyId.of(alice.zone(), john);
  private final ErasedSubjects erased = zones.part(ErasedSubjects.class);

  @Test
  void whoever_an_older_backup_has_brought_back_is_erased_again_at_the_start() {
    alice.get("customers/" + john).expect(200);
    erased.add(Set.of(key));
    zones.part(ErasuresAtStart.class).start();
    alice.get("customers/" + john).expect(410);
    assertThat(zones.vault().shreddedKeys().all()).contains(key);
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }

  @Test
  void once_is_enough() {
    erased.add(Set.of(key));
    zones.part(ErasuresAtStart.class).start();
    zones.part(ErasuresAtStart.class).start();
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }

  @Test
  void a_hold_of_the_backup_brings_nobody_back() {
    var body = Map.of("customerId", john.toString(), "reason", "case 9");
    zones.http().post("/api/v1/audit/holds", body).expect(201);
    erased.add(Set.of(key));
    zones.part(ErasuresAtStart.class).start();
    assertThat(zones.vault().shreddedKeys().all()).contains(key);
  }

  @Test
  void the_next_start_goes_on_where_one_was_killed() {
    try (var killed = PrivateZones.open(new Killed())) {
      var bob = killed.bob();
      var keys =
          Stream.of("John", "Jane")
              .map(name -> KeyId.of(bob.zone(), bob.customer(name)))
              .collect(Collectors.toSet());
      killed.part(ErasedSubjects.class).add(keys);
      var repeated = killed.part(ErasuresAtStart.class);
      assertThatThrownBy(repeated::start).isInstanceOf(StackOverflowError.class);
      repeated.start();
      assertThat(killed.countEvents(CustomerForgotten.class)).isEqualTo(2);
      assertThat(killed.vault().shreddedKeys().all()).isEqualTo(keys);
    }
  }

  /** Ends the process when the first customer is half erased. */
  private static final class Killed implements CustomerDataEraser {
    private boolean isKilled;

    @Override
    public String kind() {
      return "held-facts";
    }

    @Override
    public int count(RelatedIds ids) {
      return 0;
    }

    @Override
    public int erase(RelatedIds ids) {
      if (!isKilled) {
        isKilled = true;
        throw new StackOverflowError();
      }
      return 0;
    }
  }

  @Test
  void it_is_done_when_commands_are_handled_and_before_anybody_is_served() {
    assertThat(zones.part(ErasuresAtStart.class).getPhase())
        .isGreaterThan(Phase.INSTRUCTION_COMPONENTS)
        .isLessThan(SmartLifecycle.DEFAULT_PHASE - 2048);
  }

  @Test
  void what_the_list_lacks_is_added_from_the_database() {
    zones.vault().shred(key);
    zones.part(ErasuresAtStart.class).start();
    assertThat(erased.all()).containsExactly(key);
  }
}
