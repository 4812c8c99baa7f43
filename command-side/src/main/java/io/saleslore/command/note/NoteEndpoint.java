package io.saleslore.command.note;

import io.saleslore.command.WriteAttempt;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.note.NoteCommand.RemoveNote;
import io.saleslore.kernel.note.NoteCommand.RewriteNote;
import io.saleslore.kernel.note.NoteCommand.WriteNote;
import io.saleslore.kernel.seal.Vault;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/personal-notes")
record NoteEndpoint(
    CommandGateway commands,
    Zones zones,
    Customers customers,
    PersonalNotes notes,
    Vault vault,
    InstantSource clock) {
  record WrittenNoteId(NoteId noteId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<WrittenNoteId> write(
      @PathVariable StaffId staff, @RequestBody NewNote body, WriteAttempt attempt) {
    var zone = zones.of(staff);
    var text = NewNote.requireText(body.text());
    if (body.customerId() != null) {
      customers.require(zone, body.customerId());
    }
    var note = new NoteId(attempt.id());
    var sealed = vault.seal(NoteKeys.keyOf(zone, body.customerId()), text);
    attempt.send(commands, new WriteNote(note, zone, body.customerId(), sealed, clock.instant()));
    return ResponseEntity.created(URI.create("/api/v1/staff/" + staff + "/personal-notes/" + note))
        .body(new WrittenNoteId(note));
  }

  @PutMapping("/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rewrite(
      @PathVariable StaffId staff,
      @PathVariable NoteId note,
      @RequestBody NewNoteText body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var text = NewNote.requireText(body.text());
    var sealed = vault.seal(notes.keyOf(zone, note), text);
    attempt.send(commands, new RewriteNote(note, zone, sealed, clock.instant()));
  }

  @DeleteMapping("/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable StaffId staff, @PathVariable NoteId note, WriteAttempt attempt) {
    var zone = zones.of(staff);
    if (!attempt.isRepeated()) {
      notes.require(zone, note);
    }
    attempt.send(commands, new RemoveNote(note, zone, clock.instant()));
  }

  @GetMapping("/{note}")
  OpenedNote one(@PathVariable StaffId staff, @PathVariable NoteId note) {
    return notes.open(zones.of(staff), note);
  }

  @GetMapping
  Page<OpenedNote> all(
      @PathVariable StaffId staff,
      @RequestParam @Nullable CustomerId customer,
      @RequestParam(defaultValue = Page.BEFORE_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit) {
    var zone = zones.of(staff);
    if (customer == null) {
      return Page.read(limit, count -> notes.after(zone, cursor, count), OpenedNote::noteId);
    }
    customers.require(zone, customer);
    return Page.read(
        limit,
        count -> notes.about(new Subject(zone, customer), cursor, count),
        OpenedNote::noteId);
  }
}
