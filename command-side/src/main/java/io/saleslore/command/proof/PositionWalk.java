package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.EventSource;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.event.UnreadableLine;
import java.io.IOException;
import java.util.Optional;

/**
 * Visits every position of a store in order, from the first on, and ends early at an event that
 * cannot stand where it does, unless it stands before the first. Good for one walk.
 */
final class PositionWalk {
  private final String store;
  private final EventSource.Opening events;
  private final long size;
  private long next = 1;
  private long read;
  private Optional<Finding> stray = Optional.empty();
  private boolean isOver;

  /**
   * A walk.
   *
   * @param events its events, in order
   * @param size how many positions there are to be
   */
  PositionWalk(String store, EventSource.Opening events, long size) {
    this.store = store;
    this.events = events;
    this.size = size;
  }

  /** Is told what stands at a position, if anything does. */
  interface Visitor {
    void visit(long position, Optional<StoredEvent> event);
  }

  /** Goes the whole way, and answers where the last event stands. */
  long walk(Visitor visitor) throws IOException {
    try (var source = events.open()) {
      long last = visitEvents(source, visitor);
      if (!isOver) {
        visitGap(size + 1, visitor);
      }
      return last;
    } catch (UnreadableLine e) {
      stray = Optional.of(new Finding(store, next, Kind.EDITED, e.sentence()));
      return next;
    }
  }

  /** How many events were read. */
  long read() {
    return read;
  }

  /** The first event that cannot stand where it does. */
  Optional<Finding> stray() {
    return stray;
  }

  private long visitEvents(EventSource source, Visitor visitor) throws IOException {
    for (var event = source.next(); event.isPresent(); event = source.next()) {
      long position = event.get().position();
      var wrong = strayAt(position);
      stray = stray.or(() -> wrong);
      isOver = wrong.isPresent() && position >= 1;
      if (isOver) {
        return position;
      }
      if (wrong.isEmpty()) {
        visitGap(position, visitor);
        visitor.visit(next++, event);
        read++;
      }
    }
    return next - 1;
  }

  private void visitGap(long end, Visitor visitor) {
    for (; next < end; next++) {
      visitor.visit(next, Optional.empty());
    }
  }

  private Optional<Finding> strayAt(long position) {
    if (position >= next && position <= size) {
      return Optional.empty();
    }
    return Optional.of(
        position >= 1 && position < next
            ? new Finding(store, position, Kind.REORDERED, "it stands behind a later one")
            : Finding.of(store, position, Kind.INSERTED));
  }
}
