package io.saleslore.command.story;

import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.Amount;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A deal as it stood when its story ended: when it was opened, and its last quote by then. */
record QuotedDeal(@Nullable Instant openedAt, @Nullable Amount quoted) {
  static final QuotedDeal NONE = new QuotedDeal(null, null);

  /** Reads a deal up to a time. */
  static QuotedDeal read(EventStore events, Vault vault, DealId deal, Instant until) {
    var read = NONE;
    for (var history = events.readEvents(deal.toString()); history.hasNext(); ) {
      read = read.with((DealEvent) history.next().getPayload(), vault, until);
    }
    return read;
  }

  private QuotedDeal with(DealEvent event, Vault vault, Instant until) {
    return switch (event) {
      case DealOpened opened -> new QuotedDeal(opened.at(), null);
      case DealQuoted quote when !quote.at().isAfter(until) ->
          new QuotedDeal(openedAt, Amount.of(vault.open(quote.amount())));
      default -> this;
    };
  }
}
