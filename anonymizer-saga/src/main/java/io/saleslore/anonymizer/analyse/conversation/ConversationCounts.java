package io.saleslore.anonymizer.analyse.conversation;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.Arrays;

/**
 * How often labelled chats went on in which way; what was seen seldom leans on what is like it
 * (additive smoothing).
 */
public final class ConversationCounts {
  /** Each kind of turn as if it had been seen so often, in the order of {@link TurnKind#index}. */
  private static final double[] TURNS_BEFORE = {1, 2, 2, 0.17, 0.1, 0.03, 0.5, 0.23, 0.03};

  private static final double OBJECTIONS_BEFORE = 3;
  private static final double APPROACHES_BEFORE = 0.5;
  private static final double LEANING_ON_ALL = 3;
  private static final double LEANING_ON_PROGRESS = 6;
  private static final int APPROACHES = Approach.values().length + 1;

  private final double[][] turns = new double[ObjectionState.values().length][TurnKind.COUNT];
  private final double[] raised = new double[Objection.values().length];
  private final double[][] answers = new double[ConversationState.COUNT][APPROACHES];
  private ConversationState state = ConversationState.START;

  /** Nothing has been counted yet. */
  public ConversationCounts() {
    Arrays.fill(raised, OBJECTIONS_BEFORE);
    for (var progress : ObjectionState.values()) {
      Arrays.setAll(turns[progress.ordinal()], kind -> before(progress, kind));
    }
  }

  /** Where nothing is open, nothing can be repeated. */
  private static double before(ObjectionState progress, int kind) {
    boolean repeats = kind / TurnLabels.REACTIONS.size() == TurnKind.REPEATS.ordinal();
    return repeats && !progress.isOpen() ? 0 : TURNS_BEFORE[kind];
  }

  /** The turns that follow are another chat's. */
  public void beginChat() {
    state = ConversationState.START;
  }

  /** Counts the next turn of the chat. */
  public void add(TurnLabels turn) {
    if (turn.reaction() == null) {
      answers[state.index()][turn.code()]++;
    } else {
      turns[state.progress().ordinal()][TurnKind.index(state, turn)]++;
      if (TurnKind.of(state, turn) == TurnKind.RAISES_ANOTHER) {
        raised[turn.code()]++;
      }
    }
    state = state.after(turn);
  }

  /** The model of what was counted. */
  public ConversationModel model(LabelPriors priors) {
    double[][] likelyTurns = Arrays.stream(turns).map(LabelPriors::shares).toArray(double[][]::new);
    return new ConversationModel(likelyTurns, LabelPriors.shares(raised), likelyAnswers(), priors);
  }

  private double[][] likelyAnswers() {
    double[] all = new double[APPROACHES];
    Arrays.fill(all, APPROACHES_BEFORE);
    Arrays.stream(answers).forEach(row -> add(all, row, 1));
    double[][] byProgress = answersByProgress(all);
    double[][] likely = new double[ConversationState.COUNT][APPROACHES];
    for (var each : ConversationState.all()) {
      double[] like = byProgress[each.progress().ordinal()];
      add(likely[each.index()], answers[each.index()], 1);
      add(likely[each.index()], like, LEANING_ON_PROGRESS / sum(like));
    }
    return Arrays.stream(likely).map(LabelPriors::shares).toArray(double[][]::new);
  }

  private double[][] answersByProgress(double[] all) {
    double[][] byProgress = new double[ObjectionState.values().length][APPROACHES];
    for (double[] row : byProgress) {
      add(row, all, LEANING_ON_ALL / sum(all));
    }
    for (var each : ConversationState.all()) {
      add(byProgress[each.progress().ordinal()], answers[each.index()], 1);
    }
    return byProgress;
  }

  private static void add(double[] to, double[] row, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += row[i] * times;
    }
  }

  private static double sum(double[] row) {
    return Arrays.stream(row).sum();
  }
}
