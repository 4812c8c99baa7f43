package io.saleslore.tools.play;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.world.WorldQuote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real negotiation, as one line of a dialogues file. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dialogue(String id, List<Turn> turns, Outcome outcome) {
  /**
   * Checks what has to be there.
   *
   * @throws IllegalArgumentException naming the field
   */
  public Dialogue {
    require(id != null && !id.isBlank(), "id is required");
    require(turns != null && !turns.isEmpty(), "turns are required");
    require(outcome != null, "outcome is one of won, lost, unknown");
    turns = List.copyOf(turns);
  }

  Stream<Turn> spoken() {
    return turns.stream().filter(Turn::hasWords);
  }

  /** The prices that were named by an action, in dollars. */
  List<WorldQuote> quotes() {
    return turns.stream()
        .filter(turn -> turn.action() != null)
        .flatMap(turn -> turn.quote().stream())
        .toList();
  }

  /** When the first turn was taken. */
  public Instant start() {
    return turns.getFirst().ts();
  }

  /** When the last turn was taken. */
  public Instant end() {
    return turns.getLast().ts();
  }

  /** How many turns have words and so are messages. */
  public long messages() {
    return spoken().count();
  }

  /** Who takes a turn. */
  public enum Side {
    SELLER(Speaker.MARKETER),
    BUYER(Speaker.CUSTOMER);

    private final Speaker vocabulary;

    Side(Speaker vocabulary) {
      this.vocabulary = vocabulary;
    }

    Speaker vocabulary() {
      return vocabulary;
    }

    /**
     * The side spelled so.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Side of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One turn: words, or an action without words that may name a price.
   *
   * @param ts when; a dialogue without is refused
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Turn(
      Side speaker, String text, Instant ts, @Nullable String action, @Nullable BigDecimal price) {
    /**
     * Checks what has to be there.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Turn {
      require(speaker != null, "speaker is one of seller, buyer");
      require(ts != null, "ts is required: a chat has a time");
      text = text == null ? "" : text.strip();
    }

    boolean hasWords() {
      return !text.isEmpty();
    }

    private Optional<WorldQuote> quote() {
      return Optional.ofNullable(price)
          .filter(each -> each.signum() >= 0)
          .map(each -> each.setScale(2, RoundingMode.HALF_UP).toPlainString())
          .map(amount -> new WorldQuote(amount, "USD", ts));
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
