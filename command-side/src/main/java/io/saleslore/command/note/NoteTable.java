package io.saleslore.command.note;

import io.saleslore.command.ZoneTable;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import io.saleslore.kernel.seal.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of personal notes, one row for each; their words stay sealed. */
@Component
class NoteTable extends ZoneTable {
  private static final String VISIBLE =
      "select * from private_zone.personal_note"
          + " where zone = ? and (customer_id is not null or author = ?)";

  NoteTable(JdbcClient jdbc) {
    super(jdbc, "personal-notes", "private_zone.personal_note", "note_id");
  }

  void insert(NoteWritten event, StaffId author) {
    sql("""
    insert into private_zone.personal_note
    (note_id, zone, author, customer_id, text, written_at) values (?, ?, ?, ?, ?, ?)
    """)
        .params(event.noteId().value(), event.zone().value(), author.value())
        .param(event.customerId() == null ? null : event.customerId().value())
        .params(event.text().ciphertext(), Timestamp.from(event.at()))
        .update();
  }

  void rewrite(NoteRewritten event) {
    sql("update private_zone.personal_note set text = ?, rewritten_at = ? where note_id = ?")
        .params(event.text().ciphertext(), Timestamp.from(event.at()), event.noteId().value())
        .update();
  }

  void delete(NoteId note) {
    sql("delete from private_zone.personal_note where note_id = ?").param(note.value()).update();
  }

  Optional<SealedNote> find(Zone zone, StaffId reader, NoteId note) {
    return sql(VISIBLE + " and note_id = ?")
        .params(zone.value(), reader.value(), note.value())
        .query((row, _) -> note(zone, row))
        .optional();
  }

  List<SealedNote> after(Zone zone, StaffId reader, UUID cursor, int limit) {
    return sql(VISIBLE + " and note_id > ? order by note_id limit ?")
        .params(zone.value(), reader.value(), cursor, limit)
        .query((row, _) -> note(zone, row))
        .list();
  }

  List<SealedNote> about(Zone zone, List<Subject> person, UUID cursor, int limit) {
    return sql("""
    select * from private_zone.personal_note
    where zone = :zone and customer_id in (:person) and note_id > :cursor
    order by note_id limit :limit
    """)
        .param("zone", zone.value())
        .param("person", person.stream().map(each -> each.customerId().value()).toList())
        .param("cursor", cursor)
        .param("limit", limit)
        .query((row, _) -> note(zone, row))
        .list();
  }

  private static SealedNote note(Zone zone, ResultSet row) throws SQLException {
    var id = row.getObject("customer_id", UUID.class);
    var customer = id == null ? null : new CustomerId(id);
    var rewritten = row.getTimestamp("rewritten_at");
    return new SealedNote(
        new NoteId(row.getObject("note_id", UUID.class)),
        customer,
        new SealedText(NoteKeys.keyOf(zone, customer), row.getString("text")),
        row.getTimestamp("written_at").toInstant(),
        rewritten == null ? null : rewritten.toInstant());
  }
}
