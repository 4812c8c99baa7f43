package io.saleslore.query.advice.template;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CurrentSuccessRates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wordings that convert best, as the catalogue and the read models say now. */
@Component
public record BestTemplates(CurrentSuccessRates rates, CurrentTemplateRankings rankings) {
  /** At most so many for a situation, of one approach or of any. */
  public TemplateAnswer of(Situation situation, @Nullable Approach approach, int limit) {
    var ranking = rankings.with(rates.get()).ranked(situation, approach);
    return TemplateAnswer.of(situation, approach, ranking, limit);
  }
}
