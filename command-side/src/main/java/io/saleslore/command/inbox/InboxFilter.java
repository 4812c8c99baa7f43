package io.saleslore.command.inbox;

import io.saleslore.command.customer.CustomerFilter;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted: null for any.
 *
 * @param customer whose
 * @param stage where the deal that was opened last stands
 * @param outcome how that deal ended
 * @param unread only those with unread messages, or only those without
 */
record InboxFilter(
    CustomerFilter customer,
    @Nullable DealStage stage,
    @Nullable Outcome outcome,
    @Nullable Boolean unread) {
  static InboxFilter parse(
      CustomerFilter customer,
      @Nullable String stage,
      @Nullable String outcome,
      @Nullable Boolean unread) {
    return new InboxFilter(
        customer,
        CodeParameter.parse(DealStage.class, "stage", stage),
        CodeParameter.parse(Outcome.class, "outcome", outcome),
        unread);
  }

  boolean isOpen() {
    return customer.isOpen() && stage == null && outcome == null && unread == null;
  }

  /** What can be told without opening anything. */
  boolean accepts(InboxStanding standing) {
    var deal = standing.deal();
    return (unread == null || unread == standing.conversation().unread() > 0)
        && (stage == null || deal != null && deal.stage() == stage)
        && (outcome == null || deal != null && deal.outcome() == outcome);
  }

  /** What only the opened customer tells. */
  boolean accepts(InboxEntry entry) {
    return customer.accepts(entry.customer());
  }
}
