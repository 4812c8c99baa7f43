package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.RateBasis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the approaches in a situation.
 *
 * @param ranked the best first where it is shown, then by how often they are expected to ease
 * @param overall whatever the approach, where there is enough of it
 * @param isHidden whether no release knows of the objection at all
 */
public record ApproachRanking(
    List<RankedApproach> ranked, Optional<RateBasis> overall, boolean isHidden) {
  private static final Comparator<RankedApproach> BEST_FIRST =
      Comparator.comparing(RankedApproach::best)
          .thenComparing(each -> each.eased().probability())
          .reversed();

  static ApproachRanking of(
      List<RankedApproach> approaches,
      Optional<RateBasis> overall,
      boolean isHidden,
      MisreadTries misread) {
    var compared = new ApproachComparison(approaches, misread).compared();
    return new ApproachRanking(compared.stream().sorted(BEST_FIRST).toList(), overall, isHidden);
  }

  static List<RateDensity> densities(List<RankedApproach> approaches) {
    return approaches.stream().map(each -> each.eased().compared()).toList();
  }

  /** Whether there are approaches, and of none is more known than that it lies in a wide range. */
  public boolean isTooUncertain() {
    return !ranked.isEmpty()
        && ranked.stream().allMatch(each -> each.eased().interval().isTooWide());
  }

  /** The approach that is shown to be the best, or as good as the best. */
  public Optional<RankedApproach> best() {
    return ranked.stream().filter(RankedApproach::best).findFirst();
  }
}
