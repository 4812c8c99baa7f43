package io.saleslore.query.evidence;

/** Where a rate lies with 95 %, as shares of one. */
public record Interval(double low, double high) {
  /** How far apart its ends are. */
  public double width() {
    return high - low;
  }
}
