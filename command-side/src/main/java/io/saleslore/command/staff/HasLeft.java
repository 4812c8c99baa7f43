package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection;

final class HasLeft extends Rejection.Conflict {
  HasLeft() {
    super("this marketer has left already and owns no zone");
  }
}
