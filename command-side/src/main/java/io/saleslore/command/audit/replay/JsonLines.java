package io.saleslore.command.audit.replay;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.streaming.Pieces;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Events as lines of JSON, many to a piece. */
final class JsonLines implements Pieces {
  private static final int PIECE = 1 << 16;

  private final Iterator<StoredEvent> events;
  private final ByteBuilder piece = new ByteBuilder(PIECE + (PIECE >> 2));

  JsonLines(Iterator<StoredEvent> events) {
    this.events = events;
  }

  @Override
  public byte @Nullable [] next() {
    piece.clear();
    while (piece.size() < PIECE && events.hasNext()) {
      EventLine.write(events.next(), piece);
      piece.add('\n');
    }
    return piece.size() == 0 ? null : piece.copy();
  }
}
