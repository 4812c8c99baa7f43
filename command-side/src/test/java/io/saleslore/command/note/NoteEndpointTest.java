package io.saleslore.command.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NoteEndpointTest {
  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();

  private String write(Map<String, String> note) {
    return alice.post("personal-notes", note).expect(201).text("noteId");
  }

  private String text(String note) {
    return alice.get("personal-notes/" + note).expect(200).text("text");
  }

  @Test
  void a_note_about_a_customer_is_written_and_rewritten() {
    var john = alice.customer("John");
    var note = write(Map.of("text", "likes tea", "customerId", john.toString()));
    assertThat(text(note)).isEqualTo("likes tea");
    var read = alice.get("personal-notes/" + note);
    assertThat(read.text("customerId")).isEqualTo(john.toString());
    assertThat(read.json().path("rewrittenAt").isNull()).isTrue();
    alice.put("personal-notes/" + note, Map.of("text", "likes coffee")).expect(204);
    assertThat(text(note)).isEqualTo("likes coffee");
    assertThat(alice.get("personal-notes/" + note).text("rewrittenAt"))
        .isEqualTo(zones.clock().instant().toString());
  }

  @Test
  void what_was_noted_about_a_merged_record_stands_among_the_persons_notes() {
    var john = alice.customer("John");
    var johnny = alice.customer("Johnny");
    write(Map.of("text", "likes tea", "customerId", john.toString()));
    write(Map.of("text", "likes cake", "customerId", johnny.toString()));
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    assertThat(alice.all("personal-notes?customer=" + john)).hasSize(2);
    assertThat(alice.all("personal-notes?customer=" + johnny)).hasSize(1);
  }

  @Test
  void a_note_may_concern_nobody() {
    var note = write(Map.of("text", "buy stamps"));
    assertThat(text(note)).isEqualTo("buy stamps");
    assertThat(alice.get("personal-notes/" + note).json().path("customerId").isNull()).isTrue();
  }

  @Test
  void a_note_has_words_and_at_most_ten_thousand_characters() {
    assertThat(alice.post("personal-notes", Map.of()).expect(400).text("field")).isEqualTo("text");
    alice.post("personal-notes", Map.of("text", " ")).expect(400);
    alice.post("personal-notes", Map.of("text", "x".repeat(10_001))).expect(400);
    var note = write(Map.of("text", "x".repeat(10_000)));
    assertThat(text(note)).hasSize(10_000);
    alice.put("personal-notes/" + note, Map.of("text", "x".repeat(10_001))).expect(400);
    alice.put("personal-notes/" + note, Map.of("text", "")).expect(400);
    assertThat(text(note)).hasSize(10_000);
  }

  @Test
  void a_note_is_about_a_customer_of_the_zone() {
    alice
        .post("personal-notes", Map.of("text", "x", "customerId", CustomerId.fresh().toString()))
        .expect(404);
    assertThat(alice.all("personal-notes")).isEmpty();
  }

  @Test
  void once_removed_a_note_is_not_there() {
    var note = write(Map.of("text", "likes tea"));
    alice.delete("personal-notes/" + note).expect(204);
    alice.get("personal-notes/" + note).expect(404);
    alice.delete("personal-notes/" + note).expect(404);
    alice.put("personal-notes/" + note, Map.of("text", "x")).expect(404);
    assertThat(alice.all("personal-notes")).isEmpty();
  }

  @Test
  void notes_are_listed_by_customer_and_page_by_page() {
    var john = alice.customer("John");
    var jane = alice.customer("Jane");
    var about = List.of(john, jane, john);
    about.forEach(each -> write(Map.of("text", "a note", "customerId", each.toString())));
    write(Map.of("text", "about nobody"));
    assertThat(alice.all("personal-notes")).hasSize(4);
    assertThat(alice.all("personal-notes?customer=" + john)).hasSize(2);
    var first = alice.get("personal-notes?limit=1&customer=" + john).expect(200);
    var second =
        alice.get("personal-notes?limit=1&customer=" + john + "&cursor=" + first.text("next"));
    assertThat(second.expect(200).items()).hasSize(1);
    assertThat(second.json().path("next").isNull()).isTrue();
    alice.get("personal-notes?customer=" + CustomerId.fresh()).expect(404);
  }

  @Test
  void another_zone_has_no_such_note() {
    var note = write(Map.of("text", "likes tea"));
    var bob = zones.bob();
    bob.get("personal-notes/" + note).expect(404);
    bob.put("personal-notes/" + note, Map.of("text", "x")).expect(404);
    bob.delete("personal-notes/" + note).expect(404);
    assertThat(text(note)).isEqualTo("likes tea");
  }

  @Test
  void who_takes_over_a_zone_sees_what_was_noted_about_customers_alone() {
    var john = alice.customer("John");
    var about = write(Map.of("text", "likes tea", "customerId", john.toString()));
    var own = write(Map.of("text", "ask for a raise"));
    var bob = zones.bob();
    zones.send(new HandOverZone(alice.zone(), alice.staff(), bob.staff(), zones.clock().instant()));
    assertThat(text(about)).isEqualTo("likes tea");
    alice.get("personal-notes/" + own).expect(404);
    assertThat(alice.all("personal-notes")).hasSize(1);
    alice.put("personal-notes/" + own, Map.of("text", "x")).expect(404);
  }

  @Test
  void what_was_noted_about_a_forgotten_customer_is_gone_and_the_rest_stays() {
    var john = alice.customer("John");
    var about = write(Map.of("text", "likes tea", "customerId", john.toString()));
    var own = write(Map.of("text", "buy stamps"));
    alice.forget(john, null);
    alice.get("personal-notes/" + about).expect(410);
    assertThat(text(own)).isEqualTo("buy stamps");
    alice.get("personal-notes?customer=" + john).expect(410);
  }

  @Test
  void notes_are_sealed_under_the_key_of_whom_they_are_about() {
    var john = alice.customer("John");
    var about = write(Map.of("text", "likes tea", "customerId", john.toString()));
    var own = write(Map.of("text", "buy stamps"));
    zones.vault().shred(KeyId.of(alice.zone(), john));
    assertThat(text(own)).isEqualTo("buy stamps");
    assertThat(text(about)).isEqualTo("[unreadable]");
  }

  @Test
  void notes_are_counted_by_zone_and_by_customer() {
    var counts = zones.part(NoteTable.class);
    var john = alice.customer("John");
    var about = write(Map.of("text", "likes tea", "customerId", john.toString()));
    write(Map.of("text", "buy stamps"));
    var subject = new Subject(alice.zone(), john);
    assertThat(counts.kind()).isEqualTo("personal-notes");
    assertThat(counts.countIn(alice.zone())).isEqualTo(2);
    assertThat(counts.countAbout(subject)).isOne();
    assertThat(counts.streamsAbout(subject)).containsExactly(UUID.fromString(about));
  }

  @Test
  void nothing_private_shows_itself() {
    assertThat(new NewNote(null, "likes tea")).hasToString("[private note]");
    assertThat(new NewNoteText("likes tea")).hasToString("[private note]");
    assertThat(new OpenedNote(NoteId.fresh(), null, "likes tea", zones.clock().instant(), null))
        .hasToString("[private note]");
  }
}
