package io.saleslore.command.retention;

import io.saleslore.kernel.http.Rejection;

/** There is no period that could be confirmed. */
final class NoPeriodAskedFor extends Rejection.NotFound {
  NoPeriodAskedFor() {
    super("nobody has asked for another period of this zone");
  }
}
