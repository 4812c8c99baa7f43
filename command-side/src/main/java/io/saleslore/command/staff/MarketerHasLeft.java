package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection;

final class MarketerHasLeft extends Rejection.Conflict {
  MarketerHasLeft() {
    super("this marketer has left already and owns no zone");
  }
}
