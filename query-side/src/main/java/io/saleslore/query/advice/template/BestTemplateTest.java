package io.saleslore.query.advice.template;

import io.saleslore.query.advice.ranking.RateComparison;
import java.util.List;
import java.util.Objects;

/** Whether the first template is shown to ease more often than the others, and how it is said. */
record BestTemplateTest(boolean isShown, String sentence) {
  static BestTemplateTest of(TemplateRanking ranking) {
    var ranked = ranking.templates();
    if (ranked.isEmpty()) {
      return notShown("The catalogue has no template for this.");
    }
    var known = ranked.stream().filter(each -> each.level().isOwn()).toList();
    if (known.isEmpty()) {
      return notShown(
          "Not enough evidence yet: none of these templates was used often enough to say how well"
              + " it works.");
    }
    if (ranking.objection() == null) {
      return notShown(
          "Name an objection to compare templates: each of these was used against others.");
    }
    return known.size() == 1 || !ranked.getFirst().equals(known.getFirst())
        ? notShown("Only some of these templates were used often enough to say how well they work.")
        : compared(known);
  }

  private static BestTemplateTest compared(List<RankedTemplate> known) {
    var name = known.getFirst().published().templateId().code();
    var rates = known.stream().map(RankedTemplate::estimate).map(Objects::requireNonNull).toList();
    return new RateComparison(rates).isAbove(0)
        ? new BestTemplateTest(true, name + " works more often than the other templates.")
        : notShown(
            "No difference is shown: the evidence does not set " + name + " apart from the rest.");
  }

  private static BestTemplateTest notShown(String sentence) {
    return new BestTemplateTest(false, sentence);
  }
}
