package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands between two turns.
 *
 * @param objection the open one; null where none is
 */
record ConversationState(ObjectionState progress, @Nullable Objection objection) {
  static final ConversationState START = new ConversationState(ObjectionState.NOTHING_RAISED, null);
  private static final ConversationState EASED = new ConversationState(ObjectionState.EASED, null);
  private static final int CLOSED = 2;
  private static final int OPEN = ObjectionState.values().length - CLOSED;

  /** How many different ones there are. */
  static final int COUNT = CLOSED + OPEN * Objection.values().length;

  /** Every state there is. */
  static List<ConversationState> all() {
    var open = Arrays.stream(ObjectionState.values()).filter(ObjectionState::isOpen).toList();
    return Stream.concat(
            Stream.of(START, EASED),
            Arrays.stream(Objection.values())
                .flatMap(raised -> open.stream().map(each -> new ConversationState(each, raised))))
        .toList();
  }

  /** Its number, from 0 to below {@link #COUNT}. */
  int index() {
    return objection == null
        ? progress.ordinal()
        : CLOSED + OPEN * objection.ordinal() + progress.ordinal() - CLOSED;
  }

  /** The state after a turn that was read so. */
  ConversationState after(TurnLabels turn) {
    if (turn.reaction() == null) {
      return afterMarketer(turn);
    }
    if (turn.objection() != null) {
      return new ConversationState(ObjectionState.RAISED, turn.objection());
    }
    return afterReaction(turn.reaction());
  }

  private ConversationState afterMarketer(TurnLabels turn) {
    return progress.isOpen() && turn.approach() != null
        ? new ConversationState(ObjectionState.ANSWERED, objection)
        : this;
  }

  private ConversationState afterReaction(Reaction reaction) {
    boolean isAnswered =
        progress == ObjectionState.ANSWERED || progress == ObjectionState.DISCUSSED;
    if (isAnswered && reaction == Reaction.POSITIVE) {
      return EASED;
    }
    return isAnswered ? new ConversationState(ObjectionState.DISCUSSED, objection) : this;
  }
}
