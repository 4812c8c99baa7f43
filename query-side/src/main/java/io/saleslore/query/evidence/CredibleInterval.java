package io.saleslore.query.evidence;

/** Where a rate lies with 95 %, as shares of one. */
public record CredibleInterval(double low, double high) {
  private static final double WIDEST_FOR_ADVICE = 0.4;

  /** How far apart its ends are. */
  public double width() {
    return high - low;
  }

  /** Whether it is too uncertain for advice: wider than 40 points. */
  public boolean isTooWide() {
    return width() > WIDEST_FOR_ADVICE;
  }
}
