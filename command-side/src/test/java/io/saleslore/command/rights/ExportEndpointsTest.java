package io.saleslore.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.ErasableRows;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportEndpointsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open(new ErasableRows(3));
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer(Map.of("name", "John", "company", "ABC Corp"));

  @BeforeEach
  void alice_calls() {
    zones.caller().isMarketer(alice.staff().value());
  }

  private static List<String> events(JsonNode export) {
    return export.path("history").valueStream().map(each -> each.path("what").asString()).toList();
  }

  private JsonNode exported() {
    return alice.get("customers/" + john + "/export").expect(200).json();
  }

  @Test
  void a_customer_gets_all_that_a_zone_holds_on_them_in_the_clear() {
    var chat = alice.conversation(john);
    alice.hear(chat, MONDAY, "too expensive");
    alice.deal(john, chat, MONDAY);
    alice.post("personal-notes", Map.of("text", "likes tea", "customerId", john.toString()));
    var export = exported();
    assertThat(export.path("card").path("company").asString()).isEqualTo("ABC Corp");
    assertThat(events(export))
        .containsExactlyInAnyOrder(
            "CustomerRecorded",
            "ConversationStarted",
            "MessageRecorded",
            "DealOpened",
            "NoteWritten");
    assertThat(export.toString()).contains("too expensive", "likes tea").doesNotContain("sealed ");
    assertThat(export.path("alsoHeld").path("held-facts").asInt()).isEqualTo(3);
  }

  @Test
  void what_is_about_another_customer_is_not_in_it() {
    var jane = alice.customer("Jane");
    alice.hear(alice.conversation(jane), MONDAY, "hi from Jane");
    alice.post("personal-notes", Map.of("text", "buy milk"));
    assertThat(exported().toString()).doesNotContain("Jane", "milk");
    assertThat(events(exported())).containsExactly("CustomerRecorded");
  }

  @Test
  void only_the_zone_that_has_the_customer_exports_them() {
    zones.bob().get("customers/" + john + "/export").expect(404);
    alice.forget(john, null);
    alice.get("customers/" + john + "/export").expect(410);
  }

  @Test
  void an_export_is_on_record() {
    exported();
    var operation = zones.operations().last();
    assertThat(operation.action()).isEqualTo("customer-exported");
    assertThat(operation.who()).isEqualTo(alice.staff().value());
    assertThat(operation.what()).containsEntry("customer", john.toString());
  }

  @Test
  void a_marketer_gets_what_is_held_on_them() {
    alice.conversation(john);
    var about = alice.get("held-about-me").expect(200).json();
    assertThat(about.path("name").asString()).isEqualTo("Alice");
    assertThat(about.path("timeZone").asString()).isEqualTo("Europe/Berlin");
    assertThat(about.path("inTheZone").path("customers").asInt()).isOne();
    assertThat(about.path("inTheZone").path("conversations").asInt()).isOne();
    assertThat(about.path("inTheZone").path("deals").asInt()).isZero();
    assertThat(events(about)).containsExactly("StaffOnboarded");
    assertThat(about.toString()).doesNotContain("John");
    assertThat(zones.operations().last().action()).isEqualTo("marketer-exported");
  }
}
