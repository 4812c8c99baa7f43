package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.Trials;

/**
 * Tests whether a model predicts better than the plain rate, both asked before the outcome was
 * known: by the log loss and by the Brier score (Murphy 1988).
 */
final class SkillTest {
  private final LossReduction logLoss =
      new LossReduction((p, success) -> -Math.log(success ? p : 1 - p));
  private final LossReduction brier =
      new LossReduction((p, success) -> success ? (1 - p) * (1 - p) : p * p);

  /** Trials that the model and the plain rate predicted. */
  void add(Trials trials, double predicted, double plain) {
    logLoss.add(trials, predicted, plain);
    brier.add(trials, predicted, plain);
  }

  /** Whether it is better by both, more surely than chance explains. */
  boolean isShown() {
    return logLoss.isShown() && brier.isShown();
  }

  /** In whole per cents; below zero where the plain rate predicts better. */
  PredictionSkill skill() {
    return new PredictionSkill(logLoss.percent(), brier.percent());
  }
}
