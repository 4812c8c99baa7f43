package io.saleslore.anonymizer.analyse.conversation;

import java.util.Arrays;

/**
 * How frequent each label is in the corpus, as logarithms; weighs what the readers see in a turn.
 *
 * @param objections in the order of their vocabulary, none being the last
 * @param reactions in the order of {@link TurnLabels#REACTIONS}
 * @param approaches in the order of their vocabulary, none being the last
 */
public record LabelPriors(double[] objections, double[] reactions, double[] approaches) {
  /** How loud the readers speak beside how chats go on; chosen by trying, as all weights here. */
  private static final double OBJECTION_WEIGHT = 1.4;

  /** How much of a label's frequency in the corpus is taken off. */
  private static final double OBJECTION_PRIOR = 1.2;

  private static final double REACTION_WEIGHT = 2;
  private static final double APPROACH_WEIGHT = 0.9;
  private static final double APPROACH_PRIOR = 1.4;
  private static final double SMALLEST = 1e-4;

  /** What a customer's words say; the probabilities are in the order of the tables here. */
  public TurnEvidence ofCustomer(double[] objection, double[] reaction) {
    double[] weights = new double[TurnLabels.OF_CUSTOMER.size()];
    for (int i = 0; i < weights.length; i++) {
      var reading = TurnLabels.OF_CUSTOMER.get(i);
      int code = reading.code();
      int reacts = reading.reactionCode();
      weights[i] =
          OBJECTION_WEIGHT * (log(objection[code]) - OBJECTION_PRIOR * objections[code])
              + REACTION_WEIGHT * (log(reaction[reacts]) - reactions[reacts]);
    }
    return new TurnEvidence(TurnLabels.OF_CUSTOMER, weights);
  }

  /** What a marketer's words say; the probabilities are in the order of the table here. */
  public TurnEvidence ofMarketer(double[] approach) {
    double[] weights = new double[TurnLabels.OF_MARKETER.size()];
    for (int i = 0; i < weights.length; i++) {
      int code = TurnLabels.OF_MARKETER.get(i).code();
      weights[i] = APPROACH_WEIGHT * (log(approach[code]) - APPROACH_PRIOR * approaches[code]);
    }
    return new TurnEvidence(TurnLabels.OF_MARKETER, weights);
  }

  /** The logarithm of each count's share in all of them. */
  public static double[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(each -> Math.log(each / sum)).toArray();
  }

  private static double log(double probability) {
    return Math.log(probability + SMALLEST);
  }
}
