package io.saleslore.command.erasure.restored;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.erasure.removal.ErasedSubjects;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

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
    zones.part(RepeatedErasures.class).start();
    alice.get("customers/" + john).expect(410);
    assertThat(zones.vault().shreddedKeys().all()).contains(key);
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }

  @Test
  void once_is_enough() {
    erased.add(Set.of(key));
    zones.part(RepeatedErasures.class).start();
    zones.part(RepeatedErasures.class).start();
    assertThat(zones.countEvents(CustomerForgotten.class)).isOne();
  }

  @Test
  void a_hold_of_the_backup_brings_nobody_back() {
    var body = Map.of("customerId", john.toString(), "reason", "case 9");
    zones.http().post("/api/v1/audit/holds", body).expect(201);
    erased.add(Set.of(key));
    zones.part(RepeatedErasures.class).start();
    assertThat(zones.vault().shreddedKeys().all()).contains(key);
  }

  @Test
  void what_the_list_lacks_is_added_from_the_database() {
    zones.vault().shred(key);
    zones.part(RepeatedErasures.class).start();
    assertThat(erased.all()).containsExactly(key);
  }
}
