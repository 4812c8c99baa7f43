package io.saleslore.command.hold;

import io.saleslore.kernel.http.Rejection;

final class HoldIsReleased extends Rejection.Conflict {
  HoldIsReleased() {
    super("the hold is released already");
  }
}
