package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;

final class DealIsErased extends Rejection.Gone {
  DealIsErased() {
    super("this deal was erased");
  }
}
