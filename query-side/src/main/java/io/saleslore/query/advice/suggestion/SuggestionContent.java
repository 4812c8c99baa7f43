package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.ranking.ApproachRanking;
import io.saleslore.query.advice.situation.ReadObjection;
import io.saleslore.query.advice.suggestion.SuggestionAnswer.OverallRate;
import io.saleslore.query.advice.template.TemplateRankings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of an answer but its receipt. */
record SuggestionContent(
    List<SuggestedApproach> suggestions,
    List<Offer> offers,
    boolean isDifferenceShown,
    String sentence,
    @Nullable OverallRate overall) {
  static SuggestionContent of(
      Situation situation,
      ApproachRanking ranking,
      SuggestionOrder order,
      TemplateRankings templates) {
    boolean isShown = ranking.best().isShown();
    return new SuggestionContent(
        order.shown().stream()
            .map(
                each ->
                    SuggestedApproach.of(
                        situation,
                        each,
                        isShown,
                        templates.best(situation, each.approach()).orElse(null)))
            .toList(),
        order.offers(),
        isShown,
        sentence(situation, ranking),
        ranking.overall().map(OverallRate::of).orElse(null));
  }

  private static String sentence(Situation situation, ApproachRanking ranking) {
    var objection = situation.objection();
    if (objection == null) {
      return ReadObjection.NONE_SEEN;
    }
    return ranking.ranked().isEmpty()
        ? "Not enough evidence yet: no approach against "
            + objection.code()
            + " was tried often enough to say how well it works."
        : ranking.best().sentence();
  }
}
