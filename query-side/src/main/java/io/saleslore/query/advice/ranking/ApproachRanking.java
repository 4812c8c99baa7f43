package io.saleslore.query.advice.ranking;

import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.RateBasis;
import java.util.ArrayList;
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
    var comparison = new RateComparison(densities(approaches));
    var compared = new ArrayList<RankedApproach>();
    for (int i = 0; i < approaches.size(); i++) {
      compared.add(compared(approaches.get(i), comparison, i, misread));
    }
    return new ApproachRanking(compared.stream().sorted(BEST_FIRST).toList(), overall, isHidden);
  }

  /** What is shown, if it is still shown when others' tries may be among these. */
  private static RankedApproach compared(
      RankedApproach each, RateComparison comparison, int one, MisreadTries misread) {
    var shown = comparison.standing(one);
    var least = misread.leastOf(each, shown, comparison.meanOfOthers(one));
    var surely = comparison.with(one, least);
    return surely.standing(one) == shown
        ? each.compared(shown, surely.isBest(one))
        : each.compared(Standing.NOT_SHOWN, false);
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
