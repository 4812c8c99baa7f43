package io.saleslore.query.advice;

import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Tries;

/**
 * How much better something predicts than the plain rate, both asked before they were told: the
 * share by which the log loss and the Brier score are smaller (Murphy 1988), and how sure that is.
 */
final class Skill {
  /** One-sided 95 %. */
  private static final double SURE = 1.645;

  private final Score log = new Score();
  private final Score brier = new Score();

  /** A group of cases that both predicted. */
  void add(Tries tries, double predicted, double plain) {
    double good = tries.successes();
    double bad = tries.failures();
    log.add(
        tries,
        predicted,
        -Math.log(predicted),
        -Math.log(1 - predicted),
        -Math.log(plain),
        -Math.log(1 - plain),
        good,
        bad);
    brier.add(
        tries,
        predicted,
        square(1 - predicted),
        square(predicted),
        square(1 - plain),
        square(plain),
        good,
        bad);
  }

  /** Whether it predicts better than the plain rate by both, more surely than chance explains. */
  boolean isShown() {
    return log.isShown() && brier.isShown();
  }

  /** In whole per cents; below zero where the plain rate predicts better. */
  Shown shown() {
    return new Shown(Rate.percent(log.share()), Rate.percent(brier.share()));
  }

  /**
   * How much smaller the losses are than the plain rate's, in per cent.
   *
   * @param logLoss of the log loss
   * @param brier of the Brier score
   */
  record Shown(int logLoss, int brier) {}

  private static double square(double x) {
    return x * x;
  }

  private static final class Score {
    private double gained;
    private double plainLoss;
    private double variance;

    @SuppressWarnings("TooManyParameters")
    void add(
        Tries tries,
        double p,
        double lossIfGood,
        double lossIfBad,
        double plainIfGood,
        double plainIfBad,
        double good,
        double bad) {
      double gainIfGood = plainIfGood - lossIfGood;
      double gainIfBad = plainIfBad - lossIfBad;
      gained += good * gainIfGood + bad * gainIfBad;
      plainLoss += good * plainIfGood + bad * plainIfBad;
      variance += tries.cases() * p * (1 - p) * square(gainIfGood - gainIfBad);
    }

    boolean isShown() {
      return gained > SURE * Math.sqrt(variance);
    }

    double share() {
      return plainLoss == 0 ? 0 : gained / plainLoss;
    }
  }
}
