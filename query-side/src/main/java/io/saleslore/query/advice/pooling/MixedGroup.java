package io.saleslore.query.advice.pooling;

import io.saleslore.query.evidence.Trials;
import java.util.Collections;

/**
 * Trials of several groups together, released without saying of which. What they share is the mean
 * of their effects, which is smaller than the effect of one: it says more of the centre than one
 * group does, nothing of how far groups lie apart, and of one of them only what the rest leave
 * open.
 */
final class MixedGroup {
  /** As many as if all were of one size; some industries always ask more than others. */
  private static final int MEMBERS = 4;

  private final RateDensity own;

  MixedGroup(Trials trials) {
    own = RateDensity.of(trials);
  }

  /** What they say of the centre. */
  RateDensity ofCentre(Spread spread) {
    return own.plus(shareOf(MEMBERS, spread));
  }

  /** What is known of one of them, where this is known of the centre without them. */
  RateDensity member(RateDensity centre, Spread spread) {
    var effect = spread.effect();
    var rest = own.plus(shareOf(MEMBERS - 1, spread));
    return RateDensity.of(
        rate ->
            effect.sumOverEffects(
                moved ->
                    centre.mass(rate - moved)
                        * rest.mass(rate - moved + (double) moved / MEMBERS)));
  }

  /** What so many of the members add to the mean effect of all. */
  private static RateDensity shareOf(int members, Spread spread) {
    var one = spread.effectOver(MEMBERS);
    return Collections.nCopies(members, one).stream().reduce(RateDensity::plus).orElseThrow();
  }
}
