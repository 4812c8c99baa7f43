package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Objection;
import org.jspecify.annotations.Nullable;

/**
 * How conversations go on: a hidden Markov model whose states are what is open between the two
 * (Rabiner, A Tutorial on Hidden Markov Models, 1989). The words of a turn speak through the
 * probabilities of the readers, divided by how frequent their labels are in the corpus (Bourlard
 * and Morgan, Connectionist Speech Recognition, 1994). All numbers are logarithms.
 *
 * @param turns of customers: by progress, how likely each kind of turn is
 * @param raised how likely each objection is where a new one is raised
 * @param answers of marketers: by state, how likely each approach is, none being the last
 * @param priors how frequent the labels are
 */
public record ConversationModel(
    double[][] turns, double[] raised, double[][] answers, LabelPriors priors) {

  /** How likely it is that a conversation goes on so. */
  double transition(ConversationState state, TurnLabels turn) {
    if (turn.reaction() == null) {
      return answers[state.index()][turn.code()];
    }
    double kind = turns[state.progress().ordinal()][TurnKind.index(state, turn)];
    return TurnKind.of(state, turn) == TurnKind.RAISES_ANOTHER
        ? kind + raised[turn.code()] - Math.log1p(-share(state.objection()))
        : kind;
  }

  private double share(@Nullable Objection open) {
    return open == null ? 0 : Math.exp(raised[open.ordinal()]);
  }
}
