package io.saleslore.command.note;

import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The owner's view of personal notes: sealed at rest, opened for the owner. Who takes over a zone
 * sees what was noted about customers; what concerns none is seen by its author alone.
 */
@Component
record PersonalNotes(
    NoteTable table, PersonRecords records, Zones zones, Vault vault, Tombstones tombstones) {
  /**
   * One note of the zone, opened.
   *
   * @throws NotYourNote if the zone has none such for its owner
   * @throws NoteIsErased if it had
   */
  OpenedNote open(Zone zone, NoteId note) {
    return open(find(zone, note));
  }

  /**
   * Does nothing if the zone has this note for its owner.
   *
   * @throws NotYourNote if not
   * @throws NoteIsErased if it had
   */
  void require(Zone zone, NoteId note) {
    find(zone, note);
  }

  /**
   * The key that seals the note's words.
   *
   * @throws NotYourNote if the zone has no such note for its owner
   * @throws NoteIsErased if it had
   */
  KeyId keyOf(Zone zone, NoteId note) {
    return find(zone, note).text().key();
  }

  List<OpenedNote> after(Zone zone, UUID cursor, int limit) {
    return table.after(zone, owner(zone), cursor, limit).stream().map(this::open).toList();
  }

  /** Those about the customer; where the record stands for a person, about any record of theirs. */
  List<OpenedNote> about(Subject subject, UUID cursor, int limit) {
    var person = records.of(subject);
    var about = person.getFirst().equals(subject) ? person : List.of(subject);
    return table.about(subject.zone(), about, cursor, limit).stream().map(this::open).toList();
  }

  private SealedNote find(Zone zone, NoteId note) {
    return table.find(zone, owner(zone), note).orElseThrow(() -> missing(zone, note));
  }

  private Rejection missing(Zone zone, NoteId note) {
    return tombstones.has(zone, note) ? new NoteIsErased() : new NotYourNote();
  }

  private StaffId owner(Zone zone) {
    return zones.ownerOf(zone).orElseThrow(Zones.NoSuchMarketer::new);
  }

  private OpenedNote open(SealedNote note) {
    return new OpenedNote(
        note.noteId(),
        note.customerId(),
        vault.show(note.text()),
        note.writtenAt(),
        note.rewrittenAt());
  }
}
