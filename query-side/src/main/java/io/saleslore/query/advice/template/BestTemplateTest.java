package io.saleslore.query.advice.template;

import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.DifferenceTest;
import java.util.List;
import java.util.Objects;

/**
 * Whether the first template eases more than the others of which enough is known together, with a
 * probability of 97.5 % under the shrunken posteriors, and how that is said.
 */
record BestTemplateTest(boolean isShown, String sentence) {
  private static final double CONFIDENCE = 0.975;

  static BestTemplateTest of(List<RankedTemplate> ranked) {
    if (ranked.isEmpty()) {
      return notShown("The catalogue has no template for this.");
    }
    var known = ranked.stream().filter(each -> each.level().isOwn()).toList();
    if (known.isEmpty()) {
      return notShown(
          "Not enough evidence yet: none of these templates was used often enough to say how well"
              + " it works.");
    }
    if (known.size() == 1 || !ranked.getFirst().equals(known.getFirst())) {
      return notShown(
          "Only some of these templates were used often enough to say how well they work.");
    }
    return compared(known);
  }

  private static BestTemplateTest compared(List<RankedTemplate> known) {
    var name = known.getFirst().published().templateId().code();
    var others = known.stream().skip(1).map(BestTemplateTest::estimate).toList();
    return DifferenceTest.isAbove(estimate(known.getFirst()), others, CONFIDENCE)
        ? new BestTemplateTest(true, name + " eases more often than the other templates together.")
        : notShown(
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }

  private static BestTemplateTest notShown(String sentence) {
    return new BestTemplateTest(false, sentence);
  }

  private static BetaEstimate estimate(RankedTemplate template) {
    return Objects.requireNonNull(template.estimate());
  }
}
