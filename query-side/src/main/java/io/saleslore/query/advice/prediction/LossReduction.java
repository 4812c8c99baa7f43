package io.saleslore.query.advice.prediction;

import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;

/** By how much a model reduces a loss of the plain rate, and how sure that is. */
final class LossReduction {
  /** One-sided 95 %. */
  private static final double Z = 1.645;

  private final Loss loss;
  private double gained;
  private double plainLoss;
  private double variance;

  /** What it costs to have predicted a success with this probability. */
  interface Loss {
    double of(double probability, boolean success);
  }

  LossReduction(Loss loss) {
    this.loss = loss;
  }

  void add(Trials trials, double predicted, double plain) {
    double plainIfSuccess = loss.of(plain, true);
    double plainIfFailure = loss.of(plain, false);
    double gainIfSuccess = plainIfSuccess - loss.of(predicted, true);
    double gainIfFailure = plainIfFailure - loss.of(predicted, false);
    double spread = gainIfSuccess - gainIfFailure;
    gained += trials.successes() * gainIfSuccess + trials.failures() * gainIfFailure;
    plainLoss += trials.successes() * plainIfSuccess + trials.failures() * plainIfFailure;
    variance += trials.cases() * predicted * (1 - predicted) * (spread * spread);
  }

  /** Whether it is more than chance explains. */
  boolean isShown() {
    return gained > Z * Math.sqrt(variance);
  }

  /** Of the plain rate's loss, in per cent. */
  int percent() {
    return RoundedRate.percent(plainLoss == 0 ? 0 : gained / plainLoss);
  }
}
