package io.saleslore.command.note;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.Attempt;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.note.NoteCommand.RemoveNote;
import io.saleslore.kernel.note.NoteCommand.RewriteNote;
import io.saleslore.kernel.note.NoteCommand.WriteNote;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
class NoteEndpoint {
  private static final int LONGEST = 10_000;

  private final CommandGateway commands;
  private final Zones zones;
  private final Customers customers;
  private final Notes notes;
  private final Vault vault;
  private final InstantSource clock;

  NoteEndpoint(
      CommandGateway commands,
      Zones zones,
      Customers customers,
      Notes notes,
      Vault vault,
      InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.customers = customers;
    this.notes = notes;
    this.vault = vault;
    this.clock = clock;
  }

  record NewNote(@Nullable CustomerId customerId, @Nullable String text) {
    @Override
    public String toString() {
      return "[private note]";
    }
  }

  record Words(@Nullable String text) {
    @Override
    public String toString() {
      return "[private note]";
    }
  }

  record Written(NoteId noteId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Written write(@PathVariable StaffId staff, @RequestBody NewNote body, Attempt attempt) {
    var zone = zones.of(staff);
    var text = text(body.text());
    if (body.customerId() != null) {
      customers.require(zone, body.customerId());
    }
    var note = new NoteId(attempt.id());
    var sealed = vault.seal(Notes.key(zone, body.customerId()), text);
    commands.<Object>sendAndWait(
        attempt.of(new WriteNote(note, zone, body.customerId(), sealed, clock.instant())));
    return new Written(note);
  }

  @PutMapping("/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rewrite(
      @PathVariable StaffId staff,
      @PathVariable NoteId note,
      @RequestBody Words body,
      Attempt attempt) {
    var zone = zones.of(staff);
    var text = text(body.text());
    var sealed = vault.seal(notes.keyOf(zone, note), text);
    commands.<Object>sendAndWait(attempt.of(new RewriteNote(note, zone, sealed, clock.instant())));
  }

  @DeleteMapping("/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable StaffId staff, @PathVariable NoteId note, Attempt attempt) {
    var zone = zones.of(staff);
    if (!attempt.again()) {
      notes.keyOf(zone, note);
    }
    commands.<Object>sendAndWait(attempt.of(new RemoveNote(note, zone, clock.instant())));
  }

  @GetMapping("/{note}")
  Notes.Sheet one(@PathVariable StaffId staff, @PathVariable NoteId note) {
    return notes.open(zones.of(staff), note);
  }

  @GetMapping
  Page<Notes.Sheet> all(
      @PathVariable StaffId staff,
      @RequestParam @Nullable CustomerId customer,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID cursor,
      @RequestParam @Nullable Integer limit) {
    var zone = zones.of(staff);
    int size = Page.limit(limit);
    if (customer == null) {
      return Page.of(notes.after(zone, cursor, size + 1), size, Notes.Sheet::noteId);
    }
    customers.require(zone, customer);
    return Page.of(notes.about(zone, customer, cursor, size + 1), size, Notes.Sheet::noteId);
  }

  private static String text(@Nullable String given) {
    var text = required("text", given);
    if (text.length() > LONGEST) {
      throw new InvalidField("text", "has at most 10,000 characters");
    }
    return text;
  }
}
