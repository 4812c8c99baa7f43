package io.saleslore.tools.world;

import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal that was talked about in a chat.
 *
 * @param chat the chat's file
 * @param closedAt when it was won or lost; where the outcome is unknown, when the talk ended
 */
public record WorldDeal(
    String id,
    String chat,
    Instant openedAt,
    List<WorldQuote> quotes,
    Outcome outcome,
    Instant closedAt) {
  /** Copies the list. */
  public WorldDeal {
    quotes = List.copyOf(quotes);
  }

  /** The last price named, if there was one. */
  public @Nullable WorldQuote lastQuote() {
    return quotes.isEmpty() ? null : quotes.getLast();
  }
}
