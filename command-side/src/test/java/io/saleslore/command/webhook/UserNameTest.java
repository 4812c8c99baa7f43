package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** People who show a username and no number. */
class UserNameTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final Owner bob = whatsApp.owner();

  private static void hear(Owner owner, String userId, String username, String words) {
    var profile = Map.of("name", "John", "username", username);
    var message =
        Map.of(
            "from_user_id",
            userId,
            "id",
            "wamid." + words,
            "timestamp",
            Long.toString(MONDAY),
            "type",
            "text",
            "text",
            Map.of("body", words));
    owner.receives(
        WebhookBodies.change(
            owner.number(),
            "messages",
            Map.of(
                "contacts",
                List.of(Map.of("profile", profile, "user_id", userId)),
                "messages",
                List.of(message))));
  }

  private static Subject only(Owner owner) {
    return new Subject(owner.marketer().zone(), owner.onlyCustomer());
  }

  private static Stream<CustomerId> lookedUp(Map<String, String> by) {
    zones.caller().is("carol");
    var body = new HashMap<>(by);
    body.put("reason", "case 17");
    return zones.http().post("/api/v1/audit/customers", body).expect(200).items().stream()
        .map(each -> new CustomerId(each.path("customerId").asString()));
  }

  @Test
  void they_are_one_person_in_every_zone() {
    hear(alice, "US.77", "john_abc", "hi Alice");
    hear(bob, "US.77", "john_abc", "hi Bob");
    var both = List.of(only(alice), only(bob));
    assertThat(zones.part(PersonMatcher.class).sameAs(only(alice)))
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(lookedUp(Map.of("userId", " US.77 ")))
        .containsExactlyInAnyOrder(only(alice).customerId(), only(bob).customerId());
    assertThat(lookedUp(Map.of("username", "@John_ABC"))).hasSize(2);
    assertThat(lookedUp(Map.of("username", "jane"))).isEmpty();
  }

  @Test
  void a_username_alone_makes_nobody_the_same_person() {
    hear(alice, "US.78", "jane_abc", "hi Alice");
    hear(bob, "US.79", "jane_abc", "hi Bob");
    assertThat(zones.part(PersonMatcher.class).sameAs(only(alice))).containsExactly(only(alice));
    assertThat(lookedUp(Map.of("username", "jane_abc"))).hasSize(2);
  }

  @Test
  void a_profiles_name_takes_the_place_of_a_number_until_the_marketer_says_another() {
    alice.receives(WebhookBodies.echo(alice.number(), "wamid.E", MONDAY, "Hello"));
    var john = alice.onlyCustomer();
    assertThat(nameOf(john)).isEqualTo("+" + WebhookBodies.JOHN);
    alice.receives("wamid.1", MONDAY + 60, "hi");
    assertThat(nameOf(john)).isEqualTo("Sheena Nelson");
    alice.marketer().put("customers/" + john, Map.of("name", "Sheena N.")).expect(204);
    alice.receives("wamid.2", MONDAY + 120, "hi again");
    assertThat(nameOf(john)).isEqualTo("Sheena N.");
  }

  private String nameOf(CustomerId customer) {
    return alice.marketer().get("customers/" + customer).expect(200).json().path("name").asString();
  }

  @Test
  void whom_to_look_for_must_be_said() {
    var answer =
        zones.http().post("/api/v1/audit/customers", Map.of("reason", "case 17", "userId", " "));
    assertThat(answer.expect(400).text("field")).isEqualTo("phone");
  }
}
