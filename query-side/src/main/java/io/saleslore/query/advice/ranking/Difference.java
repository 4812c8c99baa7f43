package io.saleslore.query.advice.ranking;

/**
 * On which side of the mean of the others a rate lies.
 *
 * @param side not shown where that is less probable than nine in ten
 * @param doubt how probable it is that the rate does not lie there, 0 to 1
 */
record Difference(Standing side, double doubt) {
  private static final double MOST_DOUBT = 0.1;
  private static final Difference NONE = new Difference(Standing.NOT_SHOWN, 1);

  /**
   * Of which this is the probability to lie above. Where rates are exactly alike, either side has
   * half of that probability, so that a side is doubted by twice what the other one has.
   */
  static Difference of(double above) {
    double doubt = 2 * Math.min(above, 1 - above);
    return doubt > MOST_DOUBT
        ? NONE
        : new Difference(above > 0.5 ? Standing.ABOVE : Standing.BELOW, doubt);
  }

  /** The other, which is less sure, if it is on the same side; else none. */
  Difference confirmedBy(Difference other) {
    return side == other.side ? other : NONE;
  }
}
