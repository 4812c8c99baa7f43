package io.saleslore.command.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saleslore.command.proof.StoredEvent;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  List<Confirmed> of(Zone zone) {
    notaries.of(Log.PRIVATE).tree().catchUp();
    return rows
        .read(
            "select "
                + StoredRows.COLUMNS
                + " from private_zone.event where payloadType = ? and aggregateIdentifier in"
                + " (select aggregate from private_zone.audited_aggregate where zone = ?)"
                + " order by globalIndex",
            SuggestionTaken.class.getName(),
            zone.value())
        .stream()
        .map(event -> new Confirmed(event.position(), read(event, SuggestionTaken.class)))
        .toList();
  }

  /** All releases about the receipt's objection up to the last one that it names. */
  List<Evidence> evidence(Receipt receipt) {
    var objection = receipt.situation().objection();
    if (objection == null) {
      return List.of();
    }
    return rows
        .read(
            "select "
                + StoredRows.COLUMNS
                + " from global_zone.release where aggregateIdentifier = ? and sequenceNumber <= ?"
                + " order by sequenceNumber",
            PatternReleased.stream(receipt.edition()),
            receipt.release())
        .stream()
        .map(event -> new Evidence(event.position(), read(event, PatternReleased.class)))
        .filter(each -> each.release().kind().code().startsWith(ABOUT_OBJECTIONS))
        .filter(each -> each.release().codes().getFirst().equals(objection.code()))
        .toList();
  }

  private <T> T read(StoredEvent event, Class<T> type) {
    try {
      return json.readValue(event.payload(), type);
    } catch (IOException e) {
      throw new UncheckedIOException("an event's payload cannot be read", e);
    }
  }
}
