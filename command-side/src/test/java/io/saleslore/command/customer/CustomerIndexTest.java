package io.saleslore.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {
  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerIndex index = zones.part(CustomerIndex.class);

  @Test
  void a_customer_is_found_with_the_time_of_the_record() {
    zones.clock().pass(Duration.ofHours(1));
    var john = new Subject(alice.zone(), alice.customer("John"));
    assertThat(index.find(john))
        .contains(new CustomerIndex.RecordedCustomer(john, zones.clock().instant()));
  }

  @Test
  void another_zone_has_no_such_customer() {
    var bob = zones.bob();
    var john = alice.customer("John");
    assertThat(index.find(new Subject(bob.zone(), john))).isEmpty();
    assertThat(zones.part(Customers.class).zoneOf(john)).isEqualTo(alice.zone());
    assertThatThrownBy(() -> zones.part(Customers.class).zoneOf(CustomerId.fresh()))
        .isInstanceOf(NotYourCustomer.class);
  }

  @Test
  void customers_are_counted_and_paged_zone_by_zone() {
    var bob = zones.bob();
    for (int i = 0; i < 3; i++) {
      alice.customer("John");
    }
    bob.customer("John");
    assertThat(index.countIn(alice.zone())).isEqualTo(3);
    assertThat(index.countIn(bob.zone())).isOne();
    var first = index.after(alice.zone(), UUID.fromString(Page.BEFORE_ALL_IDS), 2);
    var rest = index.after(alice.zone(), first.getLast().subject().customerId().value(), 2);
    assertThat(first).hasSize(2);
    assertThat(rest).hasSize(1);
    assertThat(first).doesNotContainAnyElementsOf(rest);
  }

  @Test
  void nothing_needs_a_key_to_be_looked_up() {
    var john = new Subject(alice.zone(), alice.customer("John"));
    zones.vault().shred(KeyId.of(john.zone(), john.customerId()));
    assertThat(index.find(john)).isPresent();
    assertThatThrownBy(() -> zones.part(Customers.class).open(john.zone(), john.customerId()))
        .isInstanceOf(KeyShredded.class);
  }

  @Test
  void a_customer_must_be_of_the_zone() {
    var customers = zones.part(Customers.class);
    var john = alice.customer("John");
    customers.require(alice.zone(), john);
    assertThatThrownBy(() -> customers.require(alice.zone(), CustomerId.fresh()))
        .isInstanceOf(NotYourCustomer.class);
    alice.forget(john, null);
    assertThatThrownBy(() -> customers.require(alice.zone(), john))
        .isInstanceOf(CustomerIsErased.class);
  }
}
