package io.saleslore.app.session;

import io.saleslore.kernel.http.Rejection;

/** The person that somebody wished to go in as does not exist. */
final class NobodyToGoInAs extends Rejection.NotAllowed {
  NobodyToGoInAs() {
    super("there is no such person to go in as from here");
  }
}
