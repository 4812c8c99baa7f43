package io.saleslore.query.evidence;

import java.util.List;

/**
 * Whether one rate stands apart from the others together, under shrunk beliefs. Shrinkage answers
 * for having picked the best of many (Gelman, Hill, Yajima 2012): where nothing differs, the rates
 * are drawn together.
 */
public final class Apart {
  private Apart() {}

  /**
   * Whether it is above all the others together.
   *
   * @param sure how probable that has to be
   */
  public static boolean above(Belief one, List<Belief> others, double sure) {
    return !others.isEmpty() && one.above(Belief.together(others)) >= sure;
  }

  /**
   * Whether it is below all the others together.
   *
   * @param sure how probable that has to be
   */
  public static boolean below(Belief one, List<Belief> others, double sure) {
    return !others.isEmpty() && Belief.together(others).above(one) >= sure;
  }
}
