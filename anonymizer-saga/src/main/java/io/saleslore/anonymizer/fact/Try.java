package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An approach that answers the objection raised last; eased when the next reaction is positive. */
record Try(Instant at, Objection objection, Approach approach, boolean eased) {
  /** Every try of a story; the same approach said again before the customer writes is one try. */
  static List<Try> in(CodedStory story) {
    var tries = new ArrayList<Try>();
    var said = EnumSet.noneOf(Approach.class);
    Objection open = null;
    for (int i = 0; i < story.turns().size(); i++) {
      var turn = story.turns().get(i);
      if (turn.isCustomers()) {
        said.clear();
        open = turn.objection() == null ? open : turn.objection();
      } else if (open != null && turn.approach() != null && said.add(turn.approach())) {
        tries.add(new Try(turn.at(), open, turn.approach(), isEasedAfter(i, story.turns())));
      }
    }
    return tries;
  }

  Set<Count> yes(CodedStory story) {
    return story.outcomeAnd(eased ? EnumSet.of(Count.TRIED, Count.EASED) : EnumSet.of(Count.TRIED));
  }

  /** Whether the customer's next reaction or objection after that message is a positive one. */
  static boolean isEasedAfter(int approach, List<Turn> turns) {
    return turns.subList(approach + 1, turns.size()).stream()
        .filter(turn -> turn.reaction() != null || turn.objection() != null)
        .findFirst()
        .map(Try::isPositive)
        .orElse(false);
  }

  private static boolean isPositive(Turn turn) {
    return turn.reaction() == Reaction.POSITIVE;
  }
}
