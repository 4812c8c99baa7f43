package io.saleslore.tools.play;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.world.WorldQuote;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A real negotiation, as one line of a dialogues file. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dialogue(String id, List<DialogueTurn> turns, Outcome outcome) {
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

  Stream<DialogueTurn> spoken() {
    return turns.stream().filter(DialogueTurn::hasWords);
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

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
