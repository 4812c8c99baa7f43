package io.saleslore.query.advice.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.successrate.EvidenceLevel;
import io.saleslore.query.advice.successrate.RateBasis;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Silence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a situation.
 *
 * @param measure what the suggestions are ranked by
 * @param notEnoughEvidence whether there is nothing to suggest; the sentence then says why
 * @param differenceShown whether the first is shown to be the best, or as good as the best
 * @param silence why nothing is suggested, or nothing can be told apart
 * @param overall how often this objection is eased whatever the approach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionAnswer(
    Situation situation,
    String measure,
    List<SuggestedApproach> suggestions,
    boolean notEnoughEvidence,
    boolean differenceShown,
    @Nullable Silence silence,
    String sentence,
    @Nullable OverallRate overall,
    Receipt receipt) {
  static SuggestionAnswer of(Situation situation, SuggestionContent content, Receipt receipt) {
    return new SuggestionAnswer(
        situation,
        "eased",
        content.suggestions(),
        content.suggestions().isEmpty(),
        content.isDifferenceShown(),
        content.silence(),
        content.sentence(),
        content.overall(),
        receipt);
  }

  /** The same with the reason why no objection was seen, where there is one. */
  public SuggestionAnswer because(@Nullable String reason) {
    return reason == null
        ? this
        : new SuggestionAnswer(
            situation,
            measure,
            suggestions,
            notEnoughEvidence,
            differenceShown,
            silence,
            reason,
            overall,
            receipt);
  }

  /** The rate that knows only the objection. */
  public record OverallRate(RoundedRate eased, Evidence evidence, EvidenceLevel level) {
    static OverallRate of(RateBasis rate) {
      return new OverallRate(rate.rounded(), rate.evidence(), rate.level());
    }
  }
}
