package io.saleslore.command.suggestion;

import io.saleslore.kernel.http.Rejection;

final class ReceiptAlreadyUsed extends Rejection.Conflict {
  ReceiptAlreadyUsed() {
    super("this receipt was brought back before");
  }
}
