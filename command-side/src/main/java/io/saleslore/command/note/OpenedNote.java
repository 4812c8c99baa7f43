package io.saleslore.command.note;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.NoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note in the clear; it does not show itself. */
record OpenedNote(
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
