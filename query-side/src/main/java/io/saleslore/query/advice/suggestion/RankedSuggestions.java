package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.template.TemplateRankings;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** What is suggested by rank in each situation, kept until the rankings are others. */
@Component
class RankedSuggestions {
  private final DerivedValue<ConcurrentLruCache<Situation, SuggestionContent>> ranked =
      new DerivedValue<>();

  SuggestionContent of(
      Situation situation, ApproachRankings approaches, TemplateRankings wordings) {
    return ranked
        .get(
            () ->
                new ConcurrentLruCache<>(
                    ApproachRankings.MOST, each -> rank(each, approaches, wordings)),
            approaches,
            wordings)
        .get(situation);
  }

  private static SuggestionContent rank(
      Situation situation, ApproachRankings approaches, TemplateRankings wordings) {
    var ranking = approaches.of(CustomerSituation.of(situation));
    return SuggestionContent.of(
        situation, ranking, SuggestionOrder.ranked(ranking.ranked()), wordings);
  }
}
