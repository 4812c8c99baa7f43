package io.saleslore.command.note;

import io.saleslore.kernel.http.TextLength;

/** The body of a request that rewrites a note; it does not show itself. */
record NewNoteText(@TextLength(NewNote.LONGEST) String text) {
  @Override
  public String toString() {
    return "[private note]";
  }
}
