package io.saleslore.command.note;

import io.saleslore.command.staff.Zones;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.note.NoteEvent.NoteRemoved;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the owner's view of personal notes up to date with their events. */
@Component
@ProcessingGroup("owner-views")
record NoteProjection(NoteTable table, Zones zones, Tombstones tombstones) {
  @EventHandler
  void on(NoteWritten event) {
    table.insert(event, zones.ownerOf(event.zone()).orElseThrow(Zones.NoSuchMarketer::new));
  }

  @EventHandler
  void on(NoteRewritten event) {
    table.rewrite(event);
  }

  @EventHandler
  void on(NoteRemoved event) {
    table.delete(event.noteId());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    var subject = new Subject(event.zone(), event.customerId());
    table.streamsAbout(subject).forEach(note -> tombstones.place(subject, new NoteId(note)));
    table.delete(subject);
  }
}
