package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records that WhatsApp shows to be one person's, and what the marketer says to that. */
class MergedByEvidenceTest {
  private static final long MONDAY = 1_772_442_000L;

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();

  private void hear(String phone, String userId, String id, String words) {
    alice.receives(WebhookBodies.user(alice.number(), phone, userId, id, MONDAY, words));
  }

  /** John has a card; whoever wrote without a number shows his. */
  private CustomerId johnWritesUnderAUserIdFirst() {
    var card = Map.of("name", "John Smith", "company", "ABC Corp", "phone", "+1 650 555 1234");
    var john = alice.marketer().customer(card);
    hear("", "US.1", "wamid.1", "number hidden");
    hear("16505551234", "US.1", "wamid.2", "number shown");
    return john;
  }

  private List<CustomerId> found(String words) {
    return alice.marketer().all("customers?search=" + words).stream()
        .map(each -> CustomerId.of(each.path("customerId").asString()))
        .toList();
  }

  @Test
  void whichever_record_stands_what_any_of_them_says_is_shown_and_found() {
    johnWritesUnderAUserIdFirst();
    var stands = alice.onlyCustomer();
    var card = alice.marketer().get("customers/" + stands).expect(200);
    assertThat(card.text("name")).isEqualTo("John Smith");
    assertThat(card.text("company")).isEqualTo("ABC Corp");
    assertThat(card.text("phone")).isEqualTo("+1 650 555 1234");
    assertThat(found("smith")).containsExactly(stands);
    assertThat(found("ABC")).containsExactly(stands);
    assertThat(found("5551234")).containsExactly(stands);
    var inbox = alice.marketer().all("conversations?search=smith");
    assertThat(inbox).hasSize(1);
    assertThat(inbox.getFirst().path("name").asString()).isEqualTo("John Smith");
  }

  @Test
  void what_the_marketer_says_of_the_person_afterwards_stands_whole() {
    johnWritesUnderAUserIdFirst();
    var stands = alice.onlyCustomer();
    alice.marketer().put("customers/" + stands, Map.of("name", "Jack")).expect(204);
    var card = alice.marketer().get("customers/" + stands).expect(200);
    assertThat(card.text("name")).isEqualTo("Jack");
    assertThat(card.json().path("company").isNull()).isTrue();
    assertThat(found("smith")).containsExactly(stands);
  }
}
