package io.saleslore.query.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A rate as it is shown: whole per cents.
 *
 * @param rate in per cent
 * @param interval the rate lies in it with 95 %
 */
public record Rate(int rate, Percents interval) {
  /** Fewer cases than this are never shown as a rate: each would nearly be seen by itself. */
  public static final int FEWEST_CASES = 10;

  /** Both ends in per cent. */
  public record Percents(int low, int high) {}

  /** The share observed, with the interval of the uniform prior; null below 10 cases. */
  public static @Nullable Rate observed(Tries tries) {
    return tries.cases() < FEWEST_CASES ? null : of(tries.rate(), Belief.plain(tries).interval());
  }

  /** A rate and its interval, rounded. */
  public static Rate of(double rate, Interval interval) {
    return new Rate(percent(rate), new Percents(percent(interval.low()), percent(interval.high())));
  }

  /** Rounds half up, also where a half such as 23 of 40 cannot be told exactly in binary. */
  public static int percent(double share) {
    return (int) Math.round(100 * share + 1e-9);
  }
}
