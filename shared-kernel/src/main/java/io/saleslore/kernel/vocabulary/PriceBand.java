package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;

/** A price, coarsely, in the firm's currency; the lower edge is included. */
public enum PriceBand implements Code {
  UNDER_1K,
  FROM_1K_TO_5K,
  FROM_5K_TO_20K,
  FROM_20K_TO_100K,
  OVER_100K,
  UNKNOWN;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static PriceBand of(String code) {
    return Code.of(PriceBand.class, code);
  }

  /** The band of an amount in the firm's currency: 4,999.99 is 1k-5k and 5,000 is 5k-20k. */
  public static PriceBand of(BigDecimal amount) {
    var thousands = amount.movePointLeft(3);
    if (thousands.compareTo(BigDecimal.ONE) < 0) {
      return UNDER_1K;
    }
    if (thousands.compareTo(BigDecimal.valueOf(5)) < 0) {
      return FROM_1K_TO_5K;
    }
    if (thousands.compareTo(BigDecimal.valueOf(20)) < 0) {
      return FROM_5K_TO_20K;
    }
    return thousands.compareTo(BigDecimal.valueOf(100)) < 0 ? FROM_20K_TO_100K : OVER_100K;
  }
}
