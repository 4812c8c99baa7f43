package io.saleslore.command.deal;

import io.saleslore.command.Rejection;

final class DealIsClosed extends Rejection.Conflict {
  DealIsClosed() {
    super("the deal is closed");
  }
}
