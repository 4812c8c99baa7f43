package io.saleslore.command.deal;

import io.saleslore.kernel.http.Rejection;

final class DealIsErased extends Rejection.Gone {
  public DealIsErased() {
    super("this deal was erased");
  }
}
