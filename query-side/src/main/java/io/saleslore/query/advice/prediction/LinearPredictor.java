package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.PooledRate;
import io.saleslore.query.evidence.CredibleInterval;
import io.saleslore.query.evidence.LogOdds;

/** Log odds as a sum of effects, with the variance of that sum. */
final class LinearPredictor {
  private static final double Z = 1.96;

  private double logOdds;
  private double variance;

  LinearPredictor(double logOdds) {
    this.logOdds = logOdds;
  }

  void add(LogisticRegression regression, double[] features) {
    logOdds += regression.logit(features);
    variance += regression.variance(features);
  }

  /** A rate among the features is itself uncertain. */
  void addUncertainty(double weight, PooledRate rate) {
    variance += weight * weight * LogOdds.variance(rate.estimate());
  }

  double probability() {
    return LogOdds.probability(logOdds);
  }

  CredibleInterval interval() {
    double error = Z * Math.sqrt(variance);
    return new CredibleInterval(
        LogOdds.probability(logOdds - error), LogOdds.probability(logOdds + error));
  }
}
