package io.saleslore.command.audit.export;

import io.saleslore.kernel.http.Rejection;

/** There is no checkpoint that covers what is asked for. */
final class NothingSigned extends Rejection.Conflict {
  private static final long serialVersionUID = 1;

  NothingSigned() {
    super("no checkpoint covers this yet; one is signed every few seconds");
  }
}
