package io.saleslore.query.advice.ranking;

import io.saleslore.query.evidence.DifferenceTest;
import java.util.List;

/**
 * Whether the first approach eases more than the others together, with a probability of 97.5 %
 * under the shrunken posteriors, and how that is said.
 */
public record BestApproachTest(boolean isShown, String sentence) {
  private static final double CONFIDENCE = 0.975;

  static BestApproachTest of(List<RankedApproach> ranked) {
    if (ranked.size() < 2) {
      return new BestApproachTest(false, "There is no other approach to compare with.");
    }
    var name = ranked.getFirst().approach().code();
    var others = ranked.stream().skip(1).map(RankedApproach::estimate).toList();
    return DifferenceTest.isAbove(ranked.getFirst().estimate(), others, CONFIDENCE)
        ? new BestApproachTest(true, name + " eases more often than the other approaches together.")
        : new BestApproachTest(
            false,
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }
}
