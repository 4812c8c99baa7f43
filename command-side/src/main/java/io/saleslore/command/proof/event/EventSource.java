package io.saleslore.command.proof.event;

import java.io.IOException;
import java.util.Optional;

/** Gives the events of a store one at a time, in the order in which they stand there. */
public interface EventSource extends AutoCloseable {
  /** The next event; none at the end. */
  Optional<StoredEvent> next() throws IOException;

  @Override
  void close() throws IOException;

  /** Begins with the first event, each time anew. */
  interface Opening {
    /** Whoever opens it closes it. */
    EventSource open() throws IOException;
  }
}
