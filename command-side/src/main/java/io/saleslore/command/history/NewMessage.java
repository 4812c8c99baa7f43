package io.saleslore.command.history;

import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/** The body of a request that records a message; it does not show itself. */
record NewMessage(Instant sentAt, Speaker speaker, @TextLength(TextLength.MESSAGE) String text) {
  @Override
  public String toString() {
    return "[private message]";
  }
}
