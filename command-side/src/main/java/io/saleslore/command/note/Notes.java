package io.saleslore.command.note;

import io.saleslore.command.staff.Zones;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteEvent.NoteRemoved;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The owner's view of personal notes: sealed at rest, opened for the owner. Who takes over a zone
 * sees what was noted about customers; what concerns none is seen by its author alone.
 */
@Component
@ProcessingGroup("owner-views")
class Notes {
  private static final String SEEN =
      "select * from private_zone.personal_note"
          + " where zone = ? and (customer_id is not null or author = ?)";

  private final JdbcClient jdbc;
  private final Zones zones;
  private final Vault vault;
  private final Tombstones tombstones;

  Notes(JdbcClient jdbc, Zones zones, Vault vault, Tombstones tombstones) {
    this.jdbc = jdbc;
    this.zones = zones;
    this.vault = vault;
    this.tombstones = tombstones;
  }

  /** A note in the clear; it does not show itself. */
  record Sheet(
      NoteId noteId,
      @Nullable CustomerId customerId,
      String text,
      Instant writtenAt,
      @Nullable Instant rewrittenAt) {
    @Override
    public String toString() {
      return "[private note]";
    }
  }

  Sheet open(Zone zone, NoteId note) {
    return jdbc.sql(SEEN + " and note_id = ?")
        .params(zone.value(), owner(zone), note.value())
        .query((row, _) -> sheet(zone, row))
        .optional()
        .orElseThrow(() -> missing(zone, note));
  }

  /** Under which key the note's words are sealed. */
  KeyId keyOf(Zone zone, NoteId note) {
    return jdbc.sql(SEEN + " and note_id = ?")
        .params(zone.value(), owner(zone), note.value())
        .query((row, _) -> key(zone, customer(row)))
        .optional()
        .orElseThrow(() -> missing(zone, note));
  }

  List<Sheet> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(SEEN + " and note_id > ? order by note_id limit ?")
        .params(zone.value(), owner(zone), cursor, limit)
        .query((row, _) -> sheet(zone, row))
        .list();
  }

  List<Sheet> about(Zone zone, CustomerId customer, UUID cursor, int limit) {
    return jdbc.sql(SEEN + " and customer_id = ? and note_id > ? order by note_id limit ?")
        .params(zone.value(), owner(zone), customer.value(), cursor, limit)
        .query((row, _) -> sheet(zone, row))
        .list();
  }

  @EventHandler
  void on(NoteWritten event) {
    jdbc.sql(
            """
            insert into private_zone.personal_note
            (note_id, zone, author, customer_id, text, written_at) values (?, ?, ?, ?, ?, ?)
            """)
        .params(event.noteId().value(), event.zone().value(), owner(event.zone()))
        .param(event.customerId() == null ? null : event.customerId().value())
        .params(event.text().ciphertext(), Timestamp.from(event.at()))
        .update();
  }

  @EventHandler
  void on(NoteRewritten event) {
    jdbc.sql("update private_zone.personal_note set text = ?, rewritten_at = ? where note_id = ?")
        .params(event.text().ciphertext(), Timestamp.from(event.at()), event.noteId().value())
        .update();
  }

  @EventHandler
  void on(NoteRemoved event) {
    jdbc.sql("delete from private_zone.personal_note where note_id = ?")
        .param(event.noteId().value())
        .update();
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("select note_id from private_zone.personal_note where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .query(UUID.class)
        .list()
        .forEach(
            note ->
                tombstones.place(new Subject(event.zone(), event.customerId()), new NoteId(note)));
    jdbc.sql("delete from private_zone.personal_note where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private Rejection missing(Zone zone, NoteId note) {
    return tombstones.has(zone, note) ? new NoteIsErased() : new NotYourNote();
  }

  private String owner(Zone zone) {
    return zones.ownerOf(zone).orElseThrow(Zones.NoSuchMarketer::new).value();
  }

  static KeyId key(Zone zone, @Nullable CustomerId customer) {
    return customer == null ? KeyId.of(zone) : KeyId.of(zone, customer);
  }

  private Sheet sheet(Zone zone, ResultSet row) throws SQLException {
    var customer = customer(row);
    var rewritten = row.getTimestamp("rewritten_at");
    return new Sheet(
        new NoteId(row.getObject("note_id", UUID.class)),
        customer,
        vault.open(new SealedText(key(zone, customer), row.getString("text"))),
        row.getTimestamp("written_at").toInstant(),
        rewritten == null ? null : rewritten.toInstant());
  }

  private static @Nullable CustomerId customer(ResultSet row) throws SQLException {
    var customer = row.getObject("customer_id", UUID.class);
    return customer == null ? null : new CustomerId(customer);
  }
}
