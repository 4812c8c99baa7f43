package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.ranking.ApproachRanking;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.situation.ReadObjection;
import io.saleslore.query.advice.suggestion.SuggestionAnswer.OverallRate;
import io.saleslore.query.advice.template.TemplateRankings;
import io.saleslore.query.evidence.Silence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of an answer but its receipt. */
record SuggestionContent(
    List<SuggestedApproach> suggestions,
    List<Offer> offers,
    boolean isDifferenceShown,
    @Nullable Silence silence,
    String sentence,
    @Nullable OverallRate overall) {
  static SuggestionContent of(
      Situation situation,
      ApproachRanking ranking,
      SuggestionOrder order,
      TemplateRankings templates) {
    var objection = situation.objection();
    return new SuggestionContent(
        order.shown().stream().map(each -> suggested(situation, each, templates)).toList(),
        order.offers(),
        ranking.best().isPresent(),
        silence(objection, ranking),
        sentence(objection, ranking),
        ranking.overall().map(OverallRate::of).orElse(null));
  }

  private static SuggestedApproach suggested(
      Situation situation, RankedApproach ranked, TemplateRankings templates) {
    return SuggestedApproach.of(
        situation, ranked, templates.best(situation, ranked.approach()).orElse(null));
  }

  private static @Nullable Silence silence(@Nullable Objection objection, ApproachRanking ranking) {
    if (objection == null) {
      return Silence.NO_OBJECTION;
    }
    if (ranking.ranked().isEmpty()) {
      return ranking.isHidden() ? Silence.HIDDEN : Silence.TOO_FEW;
    }
    return ranking.isTooUncertain() ? Silence.TOO_UNCERTAIN : null;
  }

  private static String sentence(@Nullable Objection objection, ApproachRanking ranking) {
    if (objection == null) {
      return ReadObjection.NONE_SEEN;
    }
    if (!ranking.ranked().isEmpty()) {
      return new RankingSentence(objection, ranking).inWords();
    }
    return "Not enough evidence yet: "
        + (ranking.isHidden()
                ? "what colleagues tried against %s is hidden: too few colleagues."
                : "no approach against %s was tried often enough to say how well it works.")
            .formatted(objection.code());
  }
}
