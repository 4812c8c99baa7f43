package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tests whether a model predicts better than three plain rates, all asked before the outcome was
 * known: by the log loss and by the Brier score (Murphy 1988).
 */
final class SkillTest {
  private final List<LossReduction> logLoss = Stream.generate(SkillTest::logLoss).limit(3).toList();
  private final List<LossReduction> brier = Stream.generate(SkillTest::brier).limit(3).toList();
  private double cases;

  /**
   * Trials that the model and the plain rates predicted.
   *
   * @param plain of all, of the industry, of the last quarter
   */
  void add(Trials trials, double predicted, List<Double> plain) {
    cases += trials.cases();
    for (int i = 0; i < plain.size(); i++) {
      logLoss.get(i).add(trials, predicted, plain.get(i));
      brier.get(i).add(trials, predicted, plain.get(i));
    }
  }

  /** Whether it is better than each by both, more surely than chance explains. */
  boolean isShown() {
    return Stream.concat(logLoss.stream(), brier.stream()).allMatch(LossReduction::isShown);
  }

  /** In whole per cents of the plain rate's loss; below zero where that predicts better. */
  PredictionSkill skill() {
    return PredictionSkill.of(
        logLoss.getFirst().percent(), brier.getFirst().percent(), cases, isShown());
  }

  private static LossReduction logLoss() {
    return new LossReduction((p, success) -> -Math.log(success ? p : 1 - p));
  }

  private static LossReduction brier() {
    return new LossReduction((p, success) -> success ? (1 - p) * (1 - p) : p * p);
  }
}
