package io.saleslore.query.advice.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.template.TemplateOffer;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import org.jspecify.annotations.Nullable;

/**
 * One approach with what stands behind it.
 *
 * @param rate how often it eased, in per cent
 * @param won how many of the decided were won, where enough are
 * @param template the wording for it that converts best, where the catalogue has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestedApproach(
    Approach approach,
    int rate,
    PercentInterval interval,
    @Nullable RoundedRate won,
    Evidence evidence,
    EvidenceLevel level,
    @Nullable TemplateOffer template,
    String why) {
  static SuggestedApproach of(
      Situation situation,
      RankedApproach ranked,
      boolean differenceShown,
      @Nullable TemplateOffer template) {
    var rate = ranked.rate();
    return new SuggestedApproach(
        ranked.approach(),
        rate.rate(),
        rate.interval(),
        ranked.won(),
        ranked.evidence(),
        ranked.level(),
        template,
        new SuggestionReason(situation, ranked, differenceShown).inWords(template));
  }
}
