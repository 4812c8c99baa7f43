package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.webhook.WhatsApp.Owner;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What comes while two records are merged belongs to the one to whom it was written. */
class MergedRecordsTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final String JANE = "16505557777";

  @AutoClose private final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private final WhatsApp whatsApp = new WhatsApp(zones);
  private final Owner alice = whatsApp.owner();
  private final CustomerId john = recorded("John", "+16505551234");
  private final CustomerId jane = recorded("Jane", "+" + JANE);

  private CustomerId recorded(String name, String phone) {
    return alice.marketer().customer(Map.of("name", name, "phone", phone));
  }

  private void janeWrites(String id, long at, String words) {
    alice.receives(WebhookBodies.text(alice.number(), JANE, id, at, words));
  }

  private void mergedTheyWrite() {
    alice.receives("wamid.J1", MONDAY, "John before");
    merge();
    janeWrites("wamid.J2", MONDAY + 60, "Jane during");
    alice.receives("wamid.J3", MONDAY + 120, "John during");
    janeWrites("wamid.J4", MONDAY + 180, "Jane last");
  }

  private void merge() {
    alice.marketer().put(merger(), Map.of("into", john.toString())).expect(204);
  }

  private void takeApart() {
    alice.marketer().delete(merger()).expect(204);
  }

  private String merger() {
    return "customers/" + jane + "/merger";
  }

  private ConversationId chatWith(CustomerId customer) {
    return alice.marketer().conversation(customer);
  }

  @Test
  void merged_they_are_one_row_of_the_inbox_with_what_either_said() {
    mergedTheyWrite();
    var row = alice.marketer().all("conversations").getFirst();
    assertThat(alice.onlyConversation()).isEqualTo(chatWith(john));
    assertThat(alice.texts())
        .containsExactly("John before", "Jane during", "John during", "Jane last");
    assertThat(row.path("lastMessage").path("text").asString()).isEqualTo("Jane last");
    assertThat(row.path("messages").asInt()).isEqualTo(4);
    assertThat(row.path("unread").asInt()).isEqualTo(4);
  }

  @Test
  void who_reads_the_chat_has_read_what_both_wrote() {
    mergedTheyWrite();
    alice
        .marketer()
        .put("conversations/" + alice.onlyConversation() + "/read", Map.of())
        .expect(204);
    assertThat(alice.marketer().all("conversations").getFirst().path("unread").asInt()).isZero();
  }

  @Test
  void what_either_writes_moves_the_row_to_the_front() {
    merge();
    alice.receives("wamid.F1", MONDAY, "John");
    var bob = recorded("Bob", "+16505552222");
    alice.receives(
        WebhookBodies.text(alice.number(), "16505552222", "wamid.F2", MONDAY + 5, "Bob"));
    janeWrites("wamid.F3", MONDAY + 9, "Jane");
    assertThat(
            alice.marketer().all("conversations").stream()
                .map(each -> each.path("name").asString()))
        .containsExactly("John", "Bob");
    assertThat(chatWith(bob)).isNotNull();
  }

  @Test
  void taken_apart_each_has_their_own_words() {
    mergedTheyWrite();
    takeApart();
    assertThat(alice.marketer().all("conversations")).hasSize(2);
    assertThat(alice.marketer().texts(chatWith(john)))
        .containsExactly("John before", "John during");
    assertThat(alice.marketer().texts(chatWith(jane))).containsExactly("Jane during", "Jane last");
  }

  @Test
  void an_erasure_after_that_takes_all_of_the_one_and_nothing_of_the_other() {
    mergedTheyWrite();
    takeApart();
    var gone = chatWith(jane);
    erase(jane);
    assertThat(alice.marketer().texts(chatWith(john)))
        .containsExactly("John before", "John during");
    alice.marketer().get("conversations/" + gone + "/messages").expect(410);
    assertThat(alice.marketer().get("customers/" + john + "/export").expect(200).json().toString())
        .contains("John during")
        .doesNotContain("Jane");
  }

  @Test
  void an_imported_chat_is_the_records_whose_number_or_name_its_author_has() {
    merge();
    alice
        .marketer()
        .importChat(
            john,
            "&marketer=Alice&dateOrder=dmy",
            "02.03.26, 10:00 - Jane: from an export",
            "02.03.26, 10:01 - Alice: hello Jane")
        .expect(200);
    takeApart();
    assertThat(alice.marketer().texts(chatWith(jane)))
        .containsExactly("from an export", "hello Jane");
    assertThat(alice.marketer().texts(chatWith(john))).isEmpty();
  }

  @Test
  void a_chat_is_shown_also_where_the_one_that_stands_has_none() {
    janeWrites("wamid.N1", MONDAY, "Jane before");
    merge();
    assertThat(alice.texts()).containsExactly("Jane before");
    alice.receives("wamid.N2", MONDAY + 60, "John during");
    assertThat(alice.onlyConversation()).isEqualTo(chatWith(john));
    assertThat(alice.texts()).containsExactly("Jane before", "John during");
  }

  private void erase(CustomerId customer) {
    zones.caller().is("alice");
    var asked =
        alice
            .marketer()
            .post("customers/" + customer + "/erasure-request", Map.of("reason", "asked for it"));
    var erasure = asked.expect(201).text("erasureId");
    zones.caller().is("carol");
    zones
        .http()
        .post("/api/v1/erasures/" + erasure + "/confirm", Map.of("reason", "case 1"))
        .expect(200);
  }
}
