package io.saleslore.query.advice;

import io.saleslore.query.evidence.Belief;
import java.util.List;
import java.util.Objects;

/**
 * Whether the first template eases more than the others of which enough is known together, with a
 * probability of 97.5 % under the shrunk posteriors.
 */
record TemplateDifference(boolean shown, String sentence) {
  private static final double SURE = 0.975;

  static TemplateDifference of(List<TemplateStanding> ranked) {
    if (ranked.isEmpty()) {
      return new TemplateDifference(false, "The catalogue has no template for this.");
    }
    var known = ranked.stream().filter(each -> each.level().isItsOwn()).toList();
    if (known.isEmpty()) {
      return new TemplateDifference(
          false,
          "Not enough evidence yet: none of these templates was used often enough to say how well"
              + " it works.");
    }
    var first = known.getFirst();
    var name = first.published().templateId().code();
    if (known.size() == 1 || !ranked.getFirst().equals(first)) {
      return new TemplateDifference(
          false, "Only some of these templates were used often enough to say how well they work.");
    }
    var others = known.stream().skip(1).map(TemplateDifference::belief).toList();
    return belief(first).above(Belief.together(others)) >= SURE
        ? new TemplateDifference(
            true, name + " eases more often than the other templates together.")
        : new TemplateDifference(
            false,
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }

  private static Belief belief(TemplateStanding standing) {
    return Objects.requireNonNull(standing.belief());
  }
}
