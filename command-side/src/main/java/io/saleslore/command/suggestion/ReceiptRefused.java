package io.saleslore.command.suggestion;

import io.saleslore.kernel.http.Rejection;

/** A receipt that does not prove that this was shown to this marketer. */
final class ReceiptRefused extends Rejection {
  private ReceiptRefused(String sentence) {
    super(sentence);
  }

  static ReceiptRefused notSigned() {
    return new ReceiptRefused("the receipt was not signed here, or was changed since");
  }

  static ReceiptRefused notYours() {
    return new ReceiptRefused("the receipt was given to somebody else");
  }
}
