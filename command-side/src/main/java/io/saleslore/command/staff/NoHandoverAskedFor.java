package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection;

/** There is no handover that could be confirmed. */
final class NoHandoverAskedFor extends Rejection.NotFound {
  NoHandoverAskedFor() {
    super("nobody has asked for a handover of this marketer's zones");
  }
}
