package io.saleslore.tools.play;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.saleslore.kernel.vocabulary.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    return turns.stream().filter(Turn::hasWords).count();
  }

  /** Who takes a turn. */
  public enum Side {
    SELLER,
    BUYER;

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
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
