package io.saleslore.query.evidence;

import java.util.Collection;

/**
 * Tests whether one rate is above, or below, the others together. Shrunken estimates need no
 * further correction for having picked the best of many (Gelman, Hill, Yajima 2012): where nothing
 * differs, the rates are drawn together.
 */
public final class DifferenceTest {
  private DifferenceTest() {}

  /**
   * Whether it is above all the others together.
   *
   * @param confidence how probable that has to be
   */
  public static boolean isAbove(
      BetaEstimate one, Collection<BetaEstimate> others, double confidence) {
    return !others.isEmpty() && one.probabilityAbove(BetaEstimate.pooled(others)) >= confidence;
  }

  /**
   * Whether it is below all the others together.
   *
   * @param confidence how probable that has to be
   */
  public static boolean isBelow(
      BetaEstimate one, Collection<BetaEstimate> others, double confidence) {
    return !others.isEmpty() && BetaEstimate.pooled(others).probabilityAbove(one) >= confidence;
  }
}
