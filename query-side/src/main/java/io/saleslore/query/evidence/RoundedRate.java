package io.saleslore.query.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A rate as it is shown: whole per cents.
 *
 * @param rate in per cent
 * @param interval the rate lies in it with 95 %
 */
public record RoundedRate(int rate, PercentInterval interval) {
  /** Fewer cases than this are never shown as a rate: each would nearly be seen by itself. */
  public static final int FEWEST_CASES = 10;

  /** Both ends in per cent. */
  public record PercentInterval(int low, int high) {}

  /** The share observed, with the interval of the uniform prior; null below 10 cases. */
  public static @Nullable RoundedRate observed(Trials trials) {
    return trials.cases() < FEWEST_CASES
        ? null
        : of(trials.rate(), BetaEstimate.withUniformPrior(trials).interval());
  }

  /** A rate and its interval, rounded. */
  public static RoundedRate of(double rate, CredibleInterval interval) {
    return new RoundedRate(
        percent(rate), new PercentInterval(percent(interval.low()), percent(interval.high())));
  }

  /** The mean and the interval of an estimate, rounded. */
  public static RoundedRate of(BetaEstimate estimate) {
    return of(estimate.mean(), estimate.interval());
  }

  /** Rounds half up, also where a half such as 23 of 40 cannot be told exactly in binary. */
  public static int percent(double share) {
    return (int) Math.round(100 * share + 1e-9);
  }
}
