package io.saleslore.command.bulk;

import io.saleslore.command.deal.Quotation;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it went; it does not show itself.
 *
 * @param quotes the prices named, in their order
 * @param outcome won, lost or unknown
 * @param closedAt when it was won or lost; where the outcome is unknown, when the talk about it
 *     ended, or null where it goes on
 * @param reason what stood in the way of a lost one
 * @param note the same in the marketer's words
 */
record ImportedDeal(
    @Nullable Instant openedAt,
    @Nullable List<Quotation> quotes,
    @Nullable Outcome outcome,
    @Nullable Instant closedAt,
    @Nullable Objection reason,
    @TextLength(2_000) @Nullable String note) {
  List<Quotation> allQuotes() {
    return quotes == null ? List.of() : quotes;
  }

  Outcome end() {
    return outcome == null ? Outcome.UNKNOWN : outcome;
  }

  @Override
  public String toString() {
    return "[private deal]";
  }
}
