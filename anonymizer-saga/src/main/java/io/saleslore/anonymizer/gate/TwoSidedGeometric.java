package io.saleslore.anonymizer.gate;

/**
 * Whole numbers around 0, each further one less likely by the same factor: the noise that keeps a
 * count private and whole (A. Ghosh, T. Roughgarden and M. Sundararajan, "Universally
 * Utility-Maximizing Privacy Mechanisms", 2009).
 *
 * @param alpha the factor, between 0 and 1; the natural logarithm of its inverse is the epsilon of
 *     a count that changes by 1
 */
record TwoSidedGeometric(double alpha) {
  /** The difference of two geometric numbers, each drawn by 64 even bits. */
  int of(long bits, long otherBits) {
    return geometric(bits) - geometric(otherBits);
  }

  /** How likely a number is. */
  double probability(int number) {
    return (1 - alpha) / (1 + alpha) * Math.pow(alpha, Math.abs(number));
  }

  private int geometric(long bits) {
    double even = ((bits >>> 11) + 0.5) * 0x1p-53;
    return (int) Math.floor(Math.log(even) / Math.log(alpha));
  }
}
