package io.saleslore.command.audit.state;

import io.saleslore.kernel.http.Rejection;

/** No event was ever stored of it: it never existed, which is not the same as erased. */
final class NoSuchHistory extends Rejection.NotFound {
  private static final long serialVersionUID = 1;

  NoSuchHistory() {
    super("no event was ever stored of it");
  }
}
