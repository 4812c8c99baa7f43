package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a situation.
 *
 * @param measure what the suggestions are ranked by
 * @param notEnoughEvidence whether there is nothing to suggest; the sentence then says why
 * @param overall how often this objection is eased whatever the approach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Advice(
    Situation situation,
    String measure,
    List<Suggestion> suggestions,
    boolean notEnoughEvidence,
    boolean differenceShown,
    String sentence,
    @Nullable Overall overall,
    Receipt receipt) {

  /** The level that knows only the objection. */
  record Overall(Rate eased, Evidence evidence, Level level) {
    static Overall of(Rung rung) {
      return new Overall(rung.rate(), rung.evidence(), rung.level());
    }
  }
}
