package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Outcome;

final class DealIsClosed extends Rejection.Conflict {
  DealIsClosed() {
    super("the deal is closed");
  }

  /** Closed otherwise than it is now said. */
  DealIsClosed(Outcome outcome) {
    super("the deal was " + outcome.code() + "; correct its outcome where that is wrong");
  }
}
