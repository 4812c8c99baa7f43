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
    return first.above(together(others)) >= SURE
        ? new Difference(true, name + " eases more often than the other approaches together.")
        : new Difference(
            false,
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }

  /** Rates weighted by how surely they are known, as one belief of the same mean and variance. */
  private static Belief together(List<Belief> beliefs) {
    double weights = 0;
    double sum = 0;
    for (var belief : beliefs) {
      weights += 1 / belief.variance();
      sum += belief.mean() / belief.variance();
    }
    double mean = sum / weights;
    return Belief.around(mean, mean * (1 - mean) * weights - 1);
  }
}
