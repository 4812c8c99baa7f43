package io.saleslore.query.advice.pooling;

import io.saleslore.query.evidence.LogOdds;
import java.util.stream.IntStream;

/**
 * Evenly spaced log odds, on which distributions are tabulated: from -6 to 6, zero in the middle.
 */
final class LogOddsGrid {
  static final double STEP = 0.05;
  static final int MIDDLE = 120;
  static final int SIZE = 2 * MIDDLE + 1;

  private static final double[] PROBABILITIES =
      IntStream.range(0, SIZE).mapToDouble(i -> LogOdds.probability(logOdds(i))).toArray();

  private LogOddsGrid() {}

  static double logOdds(double point) {
    return (point - MIDDLE) * STEP;
  }

  /** The point of these log odds, with a fraction where it lies between two. */
  static double point(double logOdds) {
    return Math.clamp(logOdds / STEP + MIDDLE, 0, SIZE - 1);
  }

  static double probability(int point) {
    return PROBABILITIES[point];
  }
}
