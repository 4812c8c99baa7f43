package io.saleslore.command.suggestion;

import io.saleslore.kernel.http.Rejection;
import java.util.Map;

/** A receipt that does not prove that this was shown to this marketer. */
final class ReceiptRefused extends Rejection {
  private ReceiptRefused(String sentence) {
    super(sentence);
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("field", "receipt");
  }

  static ReceiptRefused notSigned() {
    return new ReceiptRefused("the receipt was not signed here, or was changed since");
  }

  static ReceiptRefused notYours() {
    return new ReceiptRefused("the receipt was given to somebody else");
  }
}
