package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;

final class NotYourDeal extends Rejection.NotFound {
  NotYourDeal() {
    super("there is no such deal in this zone");
  }
}
