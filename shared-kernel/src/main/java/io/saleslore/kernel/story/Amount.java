package io.saleslore.kernel.story;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** A price as a marketer quoted it; private, so it does not show itself. */
public record Amount(BigDecimal value, Currency currency) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,4})?) ([A-Z]{3})");

  /**
   * Reads a decimal number, a space and an ISO 4217 code, as {@link #text} writes it.
   *
   * @throws IllegalArgumentException if it is not so written; the message does not repeat it
   */
  public static Amount of(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("an amount is a decimal number, a space and a currency");
    }
    return new Amount(new BigDecimal(form.group(1)), Currency.getInstance(form.group(2)));
  }

  /** A decimal number, a space and an ISO 4217 code. */
  public String text() {
    return value.toPlainString() + " " + currency.getCurrencyCode();
  }

  @Override
  public String toString() {
    return "[private amount]";
  }
}
