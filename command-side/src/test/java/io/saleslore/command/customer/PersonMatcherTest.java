package io.saleslore.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The same person in several zones. */
class PersonMatcherTest {
  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final Marketer bob = zones.bob();
  private final PersonMatcher contacts = zones.part(PersonMatcher.class);

  private static Subject in(Marketer marketer, CustomerId customer) {
    return new Subject(marketer.zone(), customer);
  }

  @Test
  void a_customer_of_two_marketers_is_found_by_phone() {
    var one = alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    var other = bob.customer(Map.of("name", "Johnny", "phone", "+1 202 555 0142"));
    assertThat(contacts.sameAs(in(alice, one)))
        .containsExactlyInAnyOrder(in(alice, one), in(bob, other));
  }

  @Test
  void a_customer_of_two_marketers_is_found_by_address() {
    var one = alice.customer(Map.of("name", "John", "email", "john@abc.example"));
    var other = bob.customer(Map.of("name", "John", "email", "JOHN@abc.example"));
    assertThat(contacts.sameAs(in(bob, other)))
        .containsExactlyInAnyOrder(in(alice, one), in(bob, other));
  }

  @Test
  void who_shares_nothing_is_only_themselves() {
    var one = alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    bob.customer(Map.of("name", "John", "phone", "202-555-0199"));
    assertThat(contacts.sameAs(in(alice, one))).containsExactly(in(alice, one));
    var nameless = alice.customer("John");
    assertThat(contacts.sameAs(in(alice, nameless))).containsExactly(in(alice, nameless));
  }

  @Test
  void a_number_that_was_left_and_the_new_one_lead_to_the_same_records() {
    var one = in(alice, alice.customer(Map.of("name", "John", "phone", "202-555-0142")));
    var old = in(bob, bob.customer(Map.of("name", "John", "phone", "202-555-0142")));
    var carl = zones.onboard("carl-789", "Carl");
    var now = in(carl, carl.customer(Map.of("name", "John", "phone", "202-555-0143")));
    var phone = zones.vault().seal(KeyId.of(alice.zone(), one.customerId()), "+1 202 555 0143");
    zones.send(new AddNumber(one.customerId(), alice.zone(), phone, true, Instant.EPOCH));
    for (var record : List.of(one, old, now)) {
      assertThat(contacts.sameAs(record)).containsExactlyInAnyOrder(one, old, now);
    }
    for (var number : List.of("202-555-0142", "202-555-0143")) {
      assertThat(contacts.having(number, null)).containsExactlyInAnyOrder(one, old, now);
    }
  }

  @Test
  void who_had_an_address_is_found_by_it_and_taken_for_nobody_else() {
    var john = alice.customer(Map.of("name", "John", "email", "john@abc.example"));
    var other = bob.customer(Map.of("name", "Jo", "email", "john@abc.example"));
    alice.put("customers/" + john, Map.of("name", "John", "email", "j@xyz.example")).expect(204);
    alice.put("customers/" + john, Map.of("name", "John")).expect(204);
    for (var address : List.of("john@abc.example", "j@xyz.example")) {
      assertThat(contacts.having(null, address)).contains(in(alice, john));
    }
    assertThat(contacts.sameAs(in(alice, john))).containsExactly(in(alice, john));
    assertThat(contacts.sameAs(in(bob, other))).containsExactly(in(bob, other));
    alice.put("customers/" + john, Map.of("name", "John", "email", "JOHN@abc.example")).expect(204);
    assertThat(contacts.sameAs(in(alice, john))).contains(in(bob, other));
  }

  @Test
  void a_number_is_not_taken_for_an_address() {
    alice.customer(Map.of("name", "John", "email", "2025550142@abc.example"));
    assertThat(contacts.having("202-555-0142", null)).isEmpty();
  }

  @Test
  void somebody_is_found_once_though_number_and_address_both_fit() {
    var john =
        alice.customer(
            Map.of("name", "John", "phone", "202-555-0142", "email", "john@abc.example"));
    assertThat(contacts.having("(202) 555 0142", "john@ABC.example"))
        .containsExactly(in(alice, john));
    assertThat(contacts.having(null, null)).isEmpty();
  }

  @Test
  void a_forgotten_customer_is_found_no_more() {
    var one = alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    var other = bob.customer(Map.of("name", "John", "phone", "202-555-0142"));
    alice.forget(one, null);
    assertThat(contacts.having("202-555-0142", null)).containsExactly(in(bob, other));
    assertThat(zones.tables().count("private_zone.contact_hash")).isOne();
  }

  @Test
  void the_table_holds_no_number_in_the_clear() {
    alice.customer(Map.of("name", "John", "phone", "202-555-0142"));
    var hashes =
        zones
            .tables()
            .jdbc()
            .sql("select hash from private_zone.contact_hash")
            .query(String.class)
            .list();
    assertThat(hashes).singleElement().asString().doesNotContain("2025550142");
  }

  @Test
  void who_a_customer_is_in_every_zone_is_their_number_else_their_address_else_their_id() {
    var customers = zones.part(Customers.class);
    var reachable =
        alice.customer(
            Map.of("name", "John", "phone", "202-555-0142", "email", "john@abc.example"));
    var writing = alice.customer(Map.of("name", "John", "email", "John@abc.example"));
    var unknown = alice.customer("John");
    assertThat(contacts.identity(customers.open(alice.zone(), reachable)))
        .isEqualTo("+12025550142");
    assertThat(contacts.identity(customers.open(alice.zone(), writing)))
        .isEqualTo("john@abc.example");
    assertThat(contacts.identity(customers.open(alice.zone(), unknown)))
        .isEqualTo(unknown.toString());
  }
}
