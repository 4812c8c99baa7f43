package io.saleslore.tools.play;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.saleslore.tools.world.WorldQuote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One turn: words, or an action without words that may name a price.
 *
 * @param ts when; a dialogue without is refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DialogueTurn(
    DialogueSide speaker,
    String text,
    Instant ts,
    @Nullable String action,
    @Nullable BigDecimal price) {
  /**
   * Checks what has to be there.
   *
   * @throws IllegalArgumentException naming the field
   */
  public DialogueTurn {
    Dialogue.require(speaker != null, "speaker is one of seller, buyer");
    Dialogue.require(ts != null, "ts is required: a chat has a time");
    text = text == null ? "" : text.strip();
  }

  boolean hasWords() {
    return !text.isEmpty();
  }

  Optional<WorldQuote> quote() {
    return Optional.ofNullable(price)
        .filter(each -> each.signum() >= 0)
        .map(each -> each.setScale(2, RoundingMode.HALF_UP).toPlainString())
        .map(amount -> new WorldQuote(amount, "USD", ts));
  }
}
