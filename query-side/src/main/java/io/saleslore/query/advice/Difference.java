package io.saleslore.query.advice;

import io.saleslore.query.evidence.Belief;
import java.util.List;

/**
 * Whether the first candidate eases more than the others together: with a probability of 97.5 %
 * under the shrunk posteriors. Shrinkage answers for having picked the best of many (Gelman, Hill,
 * Yajima 2012): where approaches do not differ, their rates are drawn together.
 */
record Difference(boolean shown, String sentence) {
  private static final double SURE = 0.975;

  static Difference of(List<Candidate> ranked) {
    if (ranked.size() < 2) {
      return new Difference(false, "There is no other approach to compare with.");
    }
    var name = ranked.getFirst().approach().code();
    var first = ranked.getFirst().eased().belief();
    var others = ranked.stream().skip(1).map(each -> each.eased().belief()).toList();
    return first.above(Belief.together(others)) >= SURE
        ? new Difference(true, name + " eases more often than the other approaches together.")
        : new Difference(
            false,
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }
}
