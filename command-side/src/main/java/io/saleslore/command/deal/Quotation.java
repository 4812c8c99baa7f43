package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.story.Amount;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The body of a request to quote a deal; it does not show itself. */
public record Quotation(String amount, String currency, @Nullable Instant at) {
  /**
   * The amount.
   *
   * @throws InvalidField if it is none
   */
  public Amount toAmount() {
    var code = required("currency", currency);
    try {
      return Amount.of(required("amount", amount) + " " + code);
    } catch (IllegalArgumentException e) {
      throw isCurrency(code)
          ? new InvalidField("amount", "is a decimal number such as 5000.00")
          : new InvalidField("currency", "is an ISO 4217 code in capital letters, such as USD");
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(each -> each.getCurrencyCode().equals(code));
  }

  @Override
  public String toString() {
    return "[private quote]";
  }
}
