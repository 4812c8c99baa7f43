package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a turn.
 *
 * @param reaction of a customer; null where it is a marketer's turn
 * @param approach of a marketer
 */
public record TurnLabels(
    @Nullable Objection objection, @Nullable Reaction reaction, @Nullable Approach approach) {
  /** The reactions of somebody who writes. */
  public static final List<Reaction> REACTIONS =
      List.of(Reaction.NEGATIVE, Reaction.NEUTRAL, Reaction.POSITIVE);

  /** Every way to read a customer's turn. */
  static final List<TurnLabels> OF_CUSTOMER = ofCustomer();

  /** Every way to read a marketer's turn. */
  static final List<TurnLabels> OF_MARKETER = ofMarketer();

  private static List<TurnLabels> ofCustomer() {
    var readings = new ArrayList<TurnLabels>();
    for (var reaction : REACTIONS) {
      readings.add(new TurnLabels(null, reaction, null));
      for (var objection : Objection.values()) {
        readings.add(new TurnLabels(objection, reaction, null));
      }
    }
    return List.copyOf(readings);
  }

  private static List<TurnLabels> ofMarketer() {
    var readings = new ArrayList<TurnLabels>();
    readings.add(new TurnLabels(null, null, null));
    Arrays.stream(Approach.values())
        .forEach(each -> readings.add(new TurnLabels(null, null, each)));
    return List.copyOf(readings);
  }

  /** The place of its objection or approach in a table; the last stands for none. */
  public int code() {
    if (reaction == null) {
      return approach == null ? Approach.values().length : approach.ordinal();
    }
    return objection == null ? Objection.values().length : objection.ordinal();
  }

  /** The place of a customer's reaction in a table. */
  int reactionCode() {
    return REACTIONS.indexOf(Objects.requireNonNull(reaction));
  }
}
