package io.saleslore.query.evidence;

import java.time.YearMonth;

/** From the first to the last month, both included, as in {@code 2026-03}. */
public record MonthRange(String first, String last) {
  /** Of two months. */
  public static MonthRange of(YearMonth first, YearMonth last) {
    return new MonthRange(first.toString(), last.toString());
  }
}
