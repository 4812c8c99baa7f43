package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Objection;

/** What a customer's turn does, whatever the objection is about. */
enum TurnKind {
  RAISES_NOTHING,
  REPEATS,
  RAISES_ANOTHER;

  /** How many kinds of turns are told apart, by their reactions too. */
  static final int COUNT = values().length * TurnLabels.REACTIONS.size();

  /** The number of a customer's turn in a state, from 0 to below {@link #COUNT}. */
  static int index(ConversationState state, TurnLabels turn) {
    return of(state, turn).ordinal() * TurnLabels.REACTIONS.size() + turn.reactionCode();
  }

  static TurnKind of(ConversationState state, TurnLabels turn) {
    Objection objection = turn.objection();
    if (objection == null) {
      return RAISES_NOTHING;
    }
    return objection == state.objection() ? REPEATS : RAISES_ANOTHER;
  }
}
