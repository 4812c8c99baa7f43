package io.saleslore.query.advice.insight;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What industries worry about more than others, and what to do about it. */
record IndustryInsights(
    boolean notEnoughEvidence, boolean differenceShown, List<Insight> insights, String sentence) {
  private static final Comparator<IndustryConcern> LARGEST_FIRST =
      Comparator.comparingDouble((IndustryConcern each) -> each.difference().change()).reversed();

  static IndustryInsights of(
      Snapshot trends, ApproachRankings rankings, @Nullable Industry industry) {
    var concerns = new ConcernCounts(trends).concerns(industry);
    int comparisons = concerns.size();
    var shown =
        concerns.stream()
            .filter(each -> each.isShown(comparisons))
            .sorted(LARGEST_FIRST)
            .map(each -> Insight.of(each, comparisons, easing(each, rankings)))
            .toList();
    return new IndustryInsights(
        concerns.isEmpty(), !shown.isEmpty(), shown, sentence(concerns.isEmpty(), shown));
  }

  private static String sentence(boolean notEnoughEvidence, List<Insight> shown) {
    if (notEnoughEvidence) {
      return "Not enough evidence yet: no concern is told of often enough by industry.";
    }
    return shown.isEmpty()
        ? "No difference is shown: no concern is raised more often here than elsewhere."
        : shown.stream().map(Insight::sentence).collect(Collectors.joining(" "));
  }

  private static @Nullable EasingApproach easing(
      IndustryConcern concern, ApproachRankings rankings) {
    var situation = new CustomerSituation(concern.objection(), concern.industry(), null, null);
    return rankings.of(situation).best().map(EasingApproach::of).orElse(null);
  }
}
