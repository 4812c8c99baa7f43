package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;

final class DealIsOpen extends Rejection.Conflict {
  DealIsOpen() {
    super("the deal has no outcome yet that could be corrected");
  }
}
