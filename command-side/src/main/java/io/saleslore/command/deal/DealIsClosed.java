package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;

final class DealIsClosed extends Rejection.Conflict {
  DealIsClosed() {
    super("the deal is closed");
  }
}
