package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.query.advice.ranking.RankedApproach;
import java.util.List;

/**
 * Which approaches are shown, in this order.
 *
 * @param offers the same with the probability of each to be shown first
 */
record SuggestionOrder(List<RankedApproach> shown, List<Offer> offers) {
  private static final int MOST_SHOWN = 5;

  /** As they are ranked: the first is always shown first. */
  static SuggestionOrder ranked(List<RankedApproach> ranked) {
    var shown = first(ranked);
    return new SuggestionOrder(
        shown,
        shown.stream()
            .map(each -> new Offer(each.approach(), each.equals(shown.getFirst()) ? 1 : 0))
            .toList());
  }

  /** As they were drawn: each is shown first as often as it is probably the best. */
  static SuggestionOrder drawn(List<RankedApproach> drawn) {
    var shown = first(drawn);
    return new SuggestionOrder(
        shown,
        shown.stream().map(each -> new Offer(each.approach(), each.probabilityBest())).toList());
  }

  private static List<RankedApproach> first(List<RankedApproach> order) {
    return order.subList(0, Math.min(MOST_SHOWN, order.size()));
  }
}
