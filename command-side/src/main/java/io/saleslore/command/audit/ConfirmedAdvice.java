package io.saleslore.command.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Objection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receipts that came back, and what they rest on. */
@Component
class ConfirmedAdvice {
  private static final String ABOUT_OBJECTIONS = "objection-by-";

  private final StoredRows rows;
  private final Notaries notaries;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  ConfirmedAdvice(StoredRows rows, Notaries notaries) {
    this.rows = rows;
    this.notaries = notaries;
  }

  record Confirmed(long position, SuggestionTaken event) {}

  /** A release, and where it stands in the global store. */
  record Evidence(long position, PatternReleased release) {}

  /** An event that was stored and cannot be read any more, by its position in its store. */
  record Unreadable(Log store, long position) {}

  /** What could be read, and what could not. */
  record Found<T>(List<T> read, List<Unreadable> unreadable) {}

  Found<Confirmed> of(Zone zone) {
    notaries.of(Log.PRIVATE).tree().catchUp();
    return found(
        Log.PRIVATE,
        rows.read(
            "select "
                + StoredRows.COLUMNS
                + " from private_zone.event where payloadType = ? and aggregateIdentifier in"
                + " (select aggregate from private_zone.audited_aggregate where zone = ?)"
                + " order by globalIndex",
            SuggestionTaken.class.getName(),
            zone.value()),
        event -> new Confirmed(event.position(), read(event, SuggestionTaken.class)));
  }

  /** All releases about the receipt's objection up to the last one that it names. */
  Found<Evidence> evidence(Receipt receipt) {
    var objection = receipt.situation().objection();
    if (objection == null) {
      return new Found<>(List.of(), List.of());
    }
    var releases =
        rows.read(
            "select "
                + StoredRows.COLUMNS
                + " from global_zone.release where aggregateIdentifier = ? and sequenceNumber <= ?"
                + " order by sequenceNumber",
            PatternReleased.stream(receipt.edition()),
            receipt.release());
    var all =
        found(
            Log.GLOBAL,
            releases,
            event -> new Evidence(event.position(), read(event, PatternReleased.class)));
    return new Found<>(
        all.read().stream().filter(each -> isAbout(each.release(), objection)).toList(),
        all.unreadable());
  }

  private static boolean isAbout(PatternReleased release, Objection objection) {
    return release.kind().code().startsWith(ABOUT_OBJECTIONS)
        && release.codes().getFirst().equals(objection.code());
  }

  private interface Reader<T> {
    T of(StoredEvent event) throws IOException;
  }

  private static <T> Found<T> found(Log log, List<StoredEvent> events, Reader<T> reader) {
    var read = new ArrayList<T>();
    var unreadable = new ArrayList<Unreadable>();
    for (var event : events) {
      try {
        read.add(reader.of(event));
      } catch (IOException _) {
        unreadable.add(new Unreadable(log, event.position()));
      }
    }
    return new Found<>(read, unreadable);
  }

  private <T> T read(StoredEvent event, Class<T> type) throws IOException {
    return json.readValue(event.payload(), type);
  }
}
