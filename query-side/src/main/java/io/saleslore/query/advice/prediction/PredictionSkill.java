package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.CasesBand;

/**
 * How much smaller the losses are than the plain rate's, in per cent.
 *
 * @param logLoss of the log loss
 * @param brier of the Brier score
 * @param cases how many the predictions were tested on, none of them seen before
 */
record PredictionSkill(int logLoss, int brier, CasesBand cases, String sentence) {
  static PredictionSkill of(int logLoss, int brier, double cases, boolean isShown) {
    var band = CasesBand.of(cases);
    return new PredictionSkill(logLoss, brier, band, sentence(brier, band, isShown));
  }

  private static String sentence(int brier, CasesBand cases, boolean isShown) {
    var tested = "Tested on %s past cases before their outcome was known, ".formatted(cases.code());
    return isShown
        ? tested
            + "predictions missed by %d %% less than the average, the industry's average or the last quarter would have."
                .formatted(Math.max(1, brier))
        : tested + "predictions were not shown to be better than plain averages.";
  }
}
