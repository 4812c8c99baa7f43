package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.story.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a request to quote a deal; it does not show itself. */
record Quotation(String amount, String currency, @Nullable Instant at) {
  Amount toAmount() {
    var value = required("amount", amount) + " " + required("currency", currency);
    try {
      return Amount.of(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "amount", "is a decimal number such as 5000.00, with an ISO 4217 currency such as USD");
    }
  }

  @Override
  public String toString() {
    return "[private quote]";
  }
}
