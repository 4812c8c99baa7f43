package io.saleslore.command.audit.replay;

import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.command.streaming.Pieces;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as comma-separated values, many to a piece; the first line names the columns. */
final class CsvLines implements Pieces {
  private static final int PIECE = 1 << 16;
  private static final List<String> COLUMNS =
      List.of("position", "time", "payloadType", "type", "aggregate", "sequence", "payload");

  private final Iterator<StoredEvent> events;
  private boolean isBegun;

  CsvLines(Iterator<StoredEvent> events) {
    this.events = events;
  }

  @Override
  public byte @Nullable [] next() {
    var piece = new StringBuilder(isBegun ? "" : CsvText.row(COLUMNS));
    isBegun = true;
    while (piece.length() < PIECE && events.hasNext()) {
      piece.append(row(events.next()));
    }
    return piece.isEmpty() ? null : piece.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(StoredEvent event) {
    return CsvText.row(
        Arrays.asList(
            event.position(),
            event.time(),
            event.name(),
            event.type(),
            event.aggregate(),
            event.sequence(),
            new String(event.payload(), StandardCharsets.UTF_8)));
  }
}
