package io.saleslore.command.note;

import io.saleslore.kernel.http.Rejection;

final class NotYourNote extends Rejection.NotFound {
  NotYourNote() {
    super("there is no such note in this zone");
  }
}
