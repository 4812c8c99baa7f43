package io.saleslore.query.advice.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.ranking.Standing;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.template.TemplateOffer;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One approach with what stands behind it.
 *
 * @param rate how often it is expected to ease, in per cent
 * @param best whether it is shown to be the best here, or as good as the best
 * @param differenceShown whether it is shown to be better or worse than the others
 * @param standing above or below the mean of the other approaches to this situation, if that is
 *     shown; of what answers show so, at most one in twenty is expected to be false
 * @param hidden what the question names of the customer and no release knows
 * @param won how many of the decided were won, where enough are
 * @param template the wording for it that converts best, where the catalogue has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestedApproach(
    Approach approach,
    int rate,
    PercentInterval interval,
    @Nullable RoundedRate won,
    Evidence evidence,
    EvidenceLevel level,
    boolean best,
    boolean differenceShown,
    Standing standing,
    List<CustomerAttribute> hidden,
    @Nullable TemplateOffer template,
    String why) {
  static SuggestedApproach of(
      Situation situation, RankedApproach ranked, @Nullable TemplateOffer template) {
    var rate = ranked.rate();
    return new SuggestedApproach(
        ranked.approach(),
        rate.rate(),
        rate.interval(),
        ranked.won(),
        ranked.evidence(),
        ranked.level(),
        ranked.best(),
        ranked.standing() != Standing.NOT_SHOWN,
        ranked.standing(),
        ranked.eased().hidden().stream().sorted().toList(),
        template,
        new SuggestionReason(situation, ranked).inWords(template));
  }
}
