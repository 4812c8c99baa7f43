package io.saleslore.kernel.story;

import io.saleslore.kernel.vocabulary.PriceBand;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The firm's currency and what one unit of another is worth in it; the band of an amount in any
 * other currency is unknown.
 */
public record Prices(Currency own, Map<Currency, BigDecimal> rates) {
  /** Copies the rates. */
  public Prices {
    rates = Map.copyOf(rates);
  }

  /** Prices in US dollars, without any exchange rate. */
  public static Prices inDollars() {
    return new Prices(Currency.getInstance("USD"), Map.of());
  }

  /** The band of a price; unknown where none is quoted. */
  public PriceBand band(@Nullable Amount quoted) {
    if (quoted == null) {
      return PriceBand.UNKNOWN;
    }
    var rate = quoted.currency().equals(own) ? BigDecimal.ONE : rates.get(quoted.currency());
    return rate == null ? PriceBand.UNKNOWN : PriceBand.of(quoted.value().multiply(rate));
  }
}
