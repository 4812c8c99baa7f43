package io.saleslore.command.note;

import io.saleslore.kernel.http.Rejection;

final class NoteIsErased extends Rejection.Gone {
  NoteIsErased() {
    super("this note was erased");
  }
}
